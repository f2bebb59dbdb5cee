// Macros of libcrypto, as functions.
