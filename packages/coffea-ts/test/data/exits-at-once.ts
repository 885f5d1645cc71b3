// A module that ends every worker that loads it.
process.exit(5);
