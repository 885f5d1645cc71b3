#!/usr/bin/env sh
":" // # To the shell this line does nothing and the next one is all: it starts the Node of the npm package "node" where that lies beside, else the one on the PATH.
":" //; for node in "${0%/*}/../node/bin/node" "${0%/*}/../../node/bin/node" "${0%/*}/../../../node_modules/node/bin/node"; do [ -x "$node" ] && exec "$node" --initial-heap-size=64 "$0" "$@"; done; exec node --initial-heap-size=64 "$0" "$@"
import "./start.js";
