// cargo wants a target before it fetches sources
