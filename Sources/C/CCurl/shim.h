// libcurl. Its options are set through variadic functions, which Swift cannot call: one wrapper for
// each kind of value.
#ifndef SEAL_CURL_SHIM_H
#define SEAL_CURL_SHIM_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

static inline CURLcode seal_curl_global_init(void) {
  return curl_global_init(CURL_GLOBAL_DEFAULT);
}

static inline CURLcode seal_curl_set_number(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode seal_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

// Copied by libcurl, but for CURLOPT_POSTFIELDS.
static inline CURLcode seal_curl_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode seal_curl_set_bytes(CURL *easy, CURLoption option, const void *value) {
  return curl_easy_setopt(easy, option, value);
}

// Not copied: the list must outlive the transfer.
static inline CURLcode seal_curl_set_list(CURL *easy, CURLoption option, struct curl_slist *list) {
  return curl_easy_setopt(easy, option, list);
}

static inline CURLcode seal_curl_set_context(CURL *easy, CURLoption option, void *context) {
  return curl_easy_setopt(easy, option, context);
}

// CURLOPT_WRITEFUNCTION, CURLOPT_HEADERFUNCTION.
static inline CURLcode seal_curl_set_writer(
    CURL *easy, CURLoption option, size_t (*writer)(char *, size_t, size_t, void *)) {
  return curl_easy_setopt(easy, option, writer);
}

// CURLOPT_READFUNCTION.
static inline CURLcode seal_curl_set_reader(
    CURL *easy, size_t (*reader)(char *, size_t, size_t, void *)) {
  return curl_easy_setopt(easy, CURLOPT_READFUNCTION, reader);
}

static inline CURLcode seal_curl_set_progress(
    CURL *easy, int (*progress)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t)) {
  return curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, progress);
}

static inline CURLcode seal_curl_set_debug(
    CURL *easy, int (*debug)(CURL *, curl_infotype, char *, size_t, void *)) {
  return curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, debug);
}

static inline CURLcode seal_curl_set_open_socket(
    CURL *easy, curl_socket_t (*open_socket)(void *, curlsocktype, struct curl_sockaddr *)) {
  return curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
}

// 0 for what libcurl does not know.
static inline long seal_curl_number(CURL *easy, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

// How many X.509 certificates the other side showed (CURLOPT_CERTINFO).
static inline int seal_curl_certificate_count(CURL *easy) {
  struct curl_certinfo *info = NULL;
  return curl_easy_getinfo(easy, CURLINFO_CERTINFO, &info) == CURLE_OK && info
             ? info->num_of_certs
             : 0;
}

// The fields of one of them, each `name:value`. Belongs to the handle.
static inline const struct curl_slist *seal_curl_certificate(CURL *easy, int index) {
  struct curl_certinfo *info = NULL;
  return curl_easy_getinfo(easy, CURLINFO_CERTINFO, &info) == CURLE_OK && info &&
                 index < info->num_of_certs
             ? info->certinfo[index]
             : NULL;
}

static inline CURLcode seal_curl_message_result(const CURLMsg *message) {
  return message->data.result;
}

#endif
