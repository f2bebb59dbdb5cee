// Macros of libssl, as functions.
