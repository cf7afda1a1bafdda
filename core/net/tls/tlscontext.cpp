// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/tls/tlscontext.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <string_view>

namespace spirula::net
{

namespace
{

Error tlsError(const char *field, const fs::path &path)
{
    char text[256] = "";
    ERR_error_string_n(ERR_peek_last_error(), text, sizeof(text));
    ERR_clear_error();
    return Error(ErrorCode::invalidInput, {{"field", field}, {"reason", "cannot be used: " + path.string()}},
                 text);
}

/// RFC 7301 section 3.2: a client that names protocols, but not ours, is told so.
int selectProtocol(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in,
                   unsigned size, void *)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outSize, ours, sizeof(ours) - 1, in, size) != OPENSSL_NPN_NEGOTIATED) {
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    }
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

void configure(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF
                            | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    // Released buffers make an idle connection 30 KiB smaller; a moving buffer lets a turn be read anew after
    // a wait.
    SSL_CTX_set_mode(context,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                         | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); // tickets do the same without memory
    SSL_CTX_set_alpn_select_cb(context, selectProtocol, nullptr);
}

}

Result<std::shared_ptr<TlsContext>> TlsContext::load(const fs::path &certificate, const fs::path &key)
{
    ERR_clear_error();
    std::shared_ptr<TlsContext> tls(new TlsContext);
    tls->m_context = SSL_CTX_new(TLS_server_method());
    if (!tls->m_context) {
        return Error(ErrorCode::internal, {}, "SSL_CTX_new");
    }
    configure(tls->m_context);
    if (SSL_CTX_use_certificate_chain_file(tls->m_context, certificate.string().c_str()) != 1) {
        return tlsError("certificate", certificate);
    }
    if (SSL_CTX_use_PrivateKey_file(tls->m_context, key.string().c_str(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(tls->m_context) != 1) {
        return tlsError("key", key);
    }
    return tls;
}

TlsContext::~TlsContext() { SSL_CTX_free(m_context); }

void TlsHolder::set(std::shared_ptr<TlsContext> context)
{
    const std::scoped_lock lock(m_mutex);
    m_context = std::move(context);
}

std::shared_ptr<TlsContext> TlsHolder::get() const
{
    const std::scoped_lock lock(m_mutex);
    return m_context;
}

}
