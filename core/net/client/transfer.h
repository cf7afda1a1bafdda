// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/client/httpclient.h"
#include "net/url/url.h"

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <optional>

namespace spirula::net
{

/// One HttpAsk on a libcurl easy handle: its settings, its limits, its redirects, its outcome. Lives on the
/// curl thread.
class Transfer
{
public:
    using Deadline = std::chrono::steady_clock::time_point;

    Transfer(HttpAsk ask, Url url, const ClientOptions &options, Deadline deadline);
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    const Url &url() const { return m_url; }
    Deadline deadline() const { return m_deadline; }
    CURL *handle() const { return m_easy.get(); }

    /// Sets the handle up for url(); an error when that cannot even begin.
    Result<void> prepare();
    /// Takes what libcurl made of it. nullopt: a redirect is to be followed, prepare() and run again.
    std::optional<Result<HttpAnswer>> finish(CURLcode code);

private:
    struct FreeEasy {
        void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    };
    struct FreeList {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static std::size_t onHeader(char *bytes, std::size_t size, std::size_t count, void *self);
    static std::size_t onBody(char *bytes, std::size_t size, std::size_t count, void *self);

    void setLimits();
    void setMethod();
    void setHeaders();
    bool takeHeader(std::string_view line);
    bool takeBody(std::string_view bytes);
    long status() const;
    bool willRedirect() const;
    Result<void> followRedirect();
    Error errorOf(CURLcode code) const;
    Result<HttpAnswer> outcomeOf(CURLcode code);

    HttpAsk m_ask;
    Url m_url;
    const ClientOptions &m_options;
    Deadline m_deadline;
    std::unique_ptr<CURL, FreeEasy> m_easy;
    std::unique_ptr<curl_slist, FreeList> m_headerList;
    char m_errorText[CURL_ERROR_SIZE] = {};

    int m_hops = 0;
    HttpAnswer m_answer;
    std::size_t m_headerBytes = 0;
    std::uint64_t m_received = 0;
    std::string m_refused; ///< the address that the filter did not let through
    std::optional<Error> m_problem; ///< found in a callback
};

}
