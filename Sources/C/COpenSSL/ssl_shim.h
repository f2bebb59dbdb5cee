// Macros of libssl, as functions.
#include <openssl/pem.h>
#include <openssl/x509v3.h>

static inline int seal_ssl_ctx_allow_tls12_and_tls13_only(SSL_CTX *ctx) {
  return SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) == 1
      && SSL_CTX_set_max_proto_version(ctx, TLS1_3_VERSION) == 1;
}

static inline void seal_ssl_ctx_set_safe_options(SSL_CTX *ctx) {
  SSL_CTX_set_options(ctx, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION
      | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
  SSL_CTX_set_mode(ctx, SSL_MODE_RELEASE_BUFFERS);
}

static inline void seal_ssl_ctx_disable_session_cache(SSL_CTX *ctx) {
  SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
}

static inline int seal_ssl_ctx_set_groups(SSL_CTX *ctx, const char *list) {
  return SSL_CTX_set1_groups_list(ctx, list) == 1;
}

static inline int seal_ssl_ctx_add_chain_certificate(SSL_CTX *ctx, X509 *certificate) {
  return SSL_CTX_add1_chain_cert(ctx, certificate) == 1;
}

static inline int seal_ssl_set_server_name(SSL *ssl, const char *name) {
  return SSL_set_tlsext_host_name(ssl, name) == 1;
}

// No alert but this one fits a client that offers no protocol (RFC 7301 §3.2).
static const int seal_alert_no_application_protocol = SSL_AD_NO_APPLICATION_PROTOCOL;

// Reasons from this one on are alerts that the peer sent.
static const int seal_first_alert_reason = SSL_AD_REASON_OFFSET;

static inline void seal_clear_errors(void) {
  if (ERR_peek_error() != 0) ERR_clear_error();
}

static inline int seal_error_reason(unsigned long code) { return ERR_GET_REASON(code); }

static inline int seal_error_is_no_pem_start_line(unsigned long code) {
  return ERR_GET_LIB(code) == ERR_LIB_PEM && ERR_GET_REASON(code) == PEM_R_NO_START_LINE;
}

static inline void seal_bio_wants_read(BIO *bio) { BIO_set_retry_read(bio); }
static inline void seal_bio_clear_retry(BIO *bio) { BIO_clear_retry_flags(bio); }

// RFC 2253 order and escapes, UTF-8 left readable.
static const unsigned long seal_name_flags = XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB;

static inline long seal_bio_memory(BIO *bio, const char **bytes) {
  return BIO_get_mem_data(bio, (char **)bytes);
}
