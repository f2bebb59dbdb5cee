// What libcrypto offers only as macros (stacks, checks of lengths, controls), as functions.
#ifndef SEAL_CRYPTO_SHIM_H
#define SEAL_CRYPTO_SHIM_H

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/sha.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// Refuses encrypted PEM instead of asking the terminal for a password.
static int seal_refuse_password(char *buffer, int size, int writing, void *context) {
  (void)buffer, (void)size, (void)writing, (void)context;
  return -1;
}

static inline X509 *seal_PEM_read_X509(BIO *bio) {
  return PEM_read_bio_X509(bio, NULL, seal_refuse_password, NULL);
}
static inline EVP_PKEY *seal_PEM_read_PrivateKey(BIO *bio) {
  return PEM_read_bio_PrivateKey(bio, NULL, seal_refuse_password, NULL);
}
static inline int seal_PEM_write_PrivateKey(BIO *bio, EVP_PKEY *key) {
  return PEM_write_bio_PrivateKey(bio, key, NULL, NULL, 0, NULL, NULL);
}
// Whether the last error says only that no further PEM block follows.
static inline int seal_is_end_of_PEM(unsigned long error) {
  return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
}
static inline const char *seal_crypto_error_text(unsigned long error) {
  return ERR_reason_error_string(error);
}
static inline long seal_BIO_contents(BIO *bio, const unsigned char **contents) {
  return BIO_get_mem_data(bio, (char **)contents);
}

// RFC 2253's order and escapes, but UTF-8 as it is.
static inline int seal_X509_NAME_print(BIO *bio, const X509_NAME *name) {
  return X509_NAME_print_ex(bio, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
}

static inline STACK_OF(X509) *seal_X509_stack_new(void) { return sk_X509_new_null(); }
// Does not take ownership.
static inline int seal_X509_stack_push(STACK_OF(X509) *stack, X509 *certificate) {
  return sk_X509_push(stack, certificate);
}
// Frees the stack, not what is in it.
static inline void seal_X509_stack_free(STACK_OF(X509) *stack) { sk_X509_free(stack); }
static inline int seal_X509_stack_count(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }
static inline X509 *seal_X509_stack_value(const STACK_OF(X509) *stack, int index) {
  return sk_X509_value(stack, index);
}

static inline int seal_usage_count(const EXTENDED_KEY_USAGE *usage) {
  return sk_ASN1_OBJECT_num(usage);
}
static inline ASN1_OBJECT *seal_usage_value(const EXTENDED_KEY_USAGE *usage, int index) {
  return sk_ASN1_OBJECT_value(usage, index);
}

static inline int seal_PKCS7_is_signed(PKCS7 *token) { return PKCS7_type_is_signed(token); }
static inline int seal_algorithm_count(const STACK_OF(X509_ALGOR) *stack) {
  return sk_X509_ALGOR_num(stack);
}
static inline X509_ALGOR *seal_algorithm_value(const STACK_OF(X509_ALGOR) *stack, int index) {
  return sk_X509_ALGOR_value(stack, index);
}
static inline int seal_signer_count(const STACK_OF(PKCS7_SIGNER_INFO) *stack) {
  return sk_PKCS7_SIGNER_INFO_num(stack);
}
static inline PKCS7_SIGNER_INFO *seal_signer_value(
    const STACK_OF(PKCS7_SIGNER_INFO) *stack, int index) {
  return sk_PKCS7_SIGNER_INFO_value(stack, index);
}

static inline EVP_PKEY *seal_generate_P256(void) { return EVP_EC_gen("P-256"); }
static inline EVP_PKEY *seal_generate_Ed25519(void) {
  return EVP_PKEY_Q_keygen(NULL, NULL, "ED25519");
}
static inline void seal_X509V3_no_database(X509V3_CTX *context) {
  X509V3_set_ctx_nodb(context);
}

// Refuses encrypted PEM, as above.
static inline EVP_PKEY *seal_PEM_read_PublicKey(BIO *bio) {
  return PEM_read_bio_PUBKEY(bio, NULL, seal_refuse_password, NULL);
}
static inline EVP_PKEY *seal_generate_RSA2048(void) { return EVP_RSA_gen(2048); }

static inline int seal_GCM_get_tag(EVP_CIPHER_CTX *context, unsigned char tag[16]) {
  return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, tag);
}
static inline int seal_GCM_set_tag(EVP_CIPHER_CTX *context, const unsigned char tag[16]) {
  return EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, (void *)tag);
}

#endif
