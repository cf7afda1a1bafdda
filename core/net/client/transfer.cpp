// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/transfer.h"

#include "base/text.h"
#include "net/address/addressparse.h"

#include <algorithm>
#include <limits>

#include <sys/socket.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono;

constexpr std::size_t headerLimit = 64 * 1024;
constexpr long leastSpeed = 256; ///< bytes/s
constexpr milliseconds connectTime{5000};

/// What libcurl has no setting of its own for.
const char *customName(Method method)
{
    switch (method) {
    case Method::put:
        return "PUT";
    case Method::patch:
        return "PATCH";
    case Method::del:
        return "DELETE";
    case Method::options:
        return "OPTIONS";
    default:
        return nullptr;
    }
}

bool isRedirect(long status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Names are tokens and values have no line ends: nothing that is sent can become a second header.
bool isSendable(std::string_view name, std::string_view value)
{
    const bool token = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return c > ' ' && c < 0x7F
            && std::string_view("()<>@,;:\\\"/[]?={}").find(c) == std::string_view::npos;
    });
    return token && value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

}

Transfer::Transfer(HttpAsk ask, Url url, const ClientOptions &options, Deadline deadline)
    : m_ask(std::move(ask))
    , m_url(std::move(url))
    , m_options(options)
    , m_deadline(deadline)
    , m_easy(curl_easy_init())
{
}

Result<void> Transfer::prepare()
{
    if (!m_url.secure() && !m_options.plainHttp) {
        return Error(ErrorCode::unsupported, {{"reason", "only https:// addresses are fetched"}},
                     m_url.toString());
    }
    if (!m_easy) {
        return Error(ErrorCode::internal, {}, "curl_easy_init");
    }
    for (const auto &[name, value] : m_ask.headers.all()) {
        if (!isSendable(name, value)) {
            return Error(ErrorCode::invalidInput, {{"field", "headers"}, {"reason", "one can't be sent"}},
                         name);
        }
    }
    m_answer = {};
    m_headerBytes = 0;
    m_received = 0;
    m_refused.clear();
    CURL *easy = m_easy.get();
    curl_easy_reset(easy);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, m_errorText);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    // A cancelled look-up of a name must not hold up all other requests until the resolver gives up.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    curl_easy_setopt(easy, CURLOPT_URL, m_url.toString().c_str());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L); // it is in normal form already
    setLimits();
    setMethod();
    setHeaders();
    return {};
}

void Transfer::setLimits()
{
    CURL *easy = m_easy.get();
    // With a proxy the filter would see the proxy's address only.
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, openSocket);
    curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, m_options.plainHttp ? "http,https" : "https");
    curl_easy_setopt(easy, CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    if (!m_options.certificates.empty()) {
        curl_easy_setopt(easy, CURLOPT_CAINFO, m_options.certificates.c_str());
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    }
    const auto left
        = std::max(duration_cast<milliseconds>(m_deadline - steady_clock::now()), milliseconds(1));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::min(left, connectTime).count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, leastSpeed);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(m_options.stallTime.count()));
    // An announced length above the limit ends it before the body; what comes is counted in onBody all the
    // same.
    if (m_ask.method != Method::head) {
        const auto limit = std::clamp<std::uint64_t>(m_ask.limit, 1, std::numeric_limits<curl_off_t>::max());
        curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(limit));
    }
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    if (!m_ask.headers.has("Range")) {
        curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, ""); // all that libcurl can undo
    }
}

void Transfer::setMethod()
{
    CURL *easy = m_easy.get();
    const Method method = m_ask.method;
    if (method == Method::head) {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (method == Method::post || method == Method::put || method == Method::patch) {
        curl_easy_setopt(easy, CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, m_ask.body.data());
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_ask.body.size()));
    }
    if (const char *name = customName(method)) {
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, name);
    }
}

void Transfer::setHeaders()
{
    curl_slist *list = nullptr;
    const auto append = [&list](const std::string &line) {
        if (curl_slist *longer = curl_slist_append(list, line.c_str())) {
            list = longer;
        }
    };
    append("Expect:"); // no waiting for "100 Continue"
    if (!m_ask.headers.has("Content-Type")) {
        append("Content-Type:"); // libcurl would say that the body is a form
    }
    for (const auto &[name, value] : m_ask.headers.all()) {
        // "Name;" is libcurl's way to send an empty one.
        append(value.empty() ? name + ";" : name + ": " + value);
    }
    m_headerList.reset(list);
    curl_easy_setopt(m_easy.get(), CURLOPT_HTTPHEADER, list);
    if (!m_ask.headers.has("User-Agent")) {
        curl_easy_setopt(m_easy.get(), CURLOPT_USERAGENT, m_options.userAgent.c_str());
    }
}

curl_socket_t Transfer::openSocket(void *self, curlsocktype purpose, curl_sockaddr *address)
{
    auto &transfer = *static_cast<Transfer *>(self);
    const auto target = addressOf(&address->addr, address->addrlen);
    if (purpose != CURLSOCKTYPE_IPCXN || !target || !transfer.m_options.mayConnect(*target)) {
        transfer.m_refused = target ? target->to_string() : "an address that is neither IPv4 nor IPv6";
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t Transfer::onHeader(char *bytes, std::size_t size, std::size_t count, void *self)
{
    return static_cast<Transfer *>(self)->takeHeader({bytes, size * count}) ? size * count
                                                                            : CURL_WRITEFUNC_ERROR;
}

std::size_t Transfer::onBody(char *bytes, std::size_t size, std::size_t count, void *self)
{
    return static_cast<Transfer *>(self)->takeBody({bytes, size * count}) ? size * count
                                                                          : CURL_WRITEFUNC_ERROR;
}

bool Transfer::takeHeader(std::string_view line)
{
    m_headerBytes += line.size();
    if (m_headerBytes > headerLimit) {
        m_problem
            = Error(ErrorCode::protocol, {{"host", m_url.host()}, {"reason", "its header is too long"}});
        return false;
    }
    if (line.starts_with("HTTP/")) { // the final header after a "100 Continue" or "103 Early Hints"
        m_answer.headers = {};
        return true;
    }
    const auto colon = line.find(':');
    if (colon != std::string_view::npos) {
        m_answer.headers.add(std::string(trim(line.substr(0, colon))), toUtf8(trim(line.substr(colon + 1))));
    }
    return true;
}

bool Transfer::takeBody(std::string_view bytes)
{
    m_received += bytes.size();
    if (m_received > m_ask.limit) {
        m_problem = Error(ErrorCode::tooLarge, {{"limit", std::to_string(m_ask.limit)}}, m_url.toString());
        return false;
    }
    if (willRedirect()) {
        return true;
    }
    m_answer.body += bytes;
    return true;
}

long Transfer::status() const
{
    long status = 0;
    curl_easy_getinfo(m_easy.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

bool Transfer::willRedirect() const
{
    return m_ask.redirects > 0 && (m_ask.method == Method::get || m_ask.method == Method::head)
        && isRedirect(status()) && m_answer.headers.has("Location");
}

Result<void> Transfer::followRedirect()
{
    const auto refuse = [this](std::string reason) {
        return Error(ErrorCode::protocol, {{"host", m_url.host()}, {"reason", std::move(reason)}},
                     m_url.toString());
    };
    if (++m_hops > m_ask.redirects) {
        return refuse("it redirects too often");
    }
    const auto next = m_url.resolve(m_answer.headers.get("Location"));
    if (!next) {
        return refuse("it redirects to no usable address");
    }
    if (m_url.secure() && !next->secure()) {
        return refuse("it redirects from https to http");
    }
    if (next->origin() != m_url.origin()) { // secrets were meant for the first server only
        for (const char *name : {"Authorization", "Cookie", "Signature"}) {
            m_ask.headers.remove(name);
        }
    }
    m_url = *next;
    return {};
}

Error Transfer::errorOf(CURLcode code) const
{
    const std::string detail
        = m_url.toString() + ": " + (m_errorText[0] != '\0' ? m_errorText : curl_easy_strerror(code));
    const auto error = [&](ErrorCode kind, std::string reason = {}) {
        Error result(kind, {{"host", m_url.host()}}, detail);
        if (!reason.empty()) {
            result.parameters.emplace_back("reason", std::move(reason));
        }
        return result;
    };
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return error(ErrorCode::timedOut);
    case CURLE_COULDNT_CONNECT:
        return m_refused.empty() ? error(ErrorCode::unreachable)
                                 : Error(ErrorCode::refusedAddress, {{"address", m_refused}}, detail);
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
        return error(ErrorCode::unreachable);
    case CURLE_RECV_ERROR: // also for chunks that cannot be read
        return error(m_headerBytes > 0 ? ErrorCode::protocol : ErrorCode::unreachable);
    case CURLE_FILESIZE_EXCEEDED:
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(m_ask.limit)}}, detail);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR: {
        Error untrusted = error(ErrorCode::unreachable, "its certificate can't be trusted");
        untrusted.parameters.emplace_back("cause", "certificate");
        return untrusted;
    }
    case CURLE_OUT_OF_MEMORY:
    case CURLE_FAILED_INIT:
        return error(ErrorCode::internal);
    default:
        return error(ErrorCode::protocol);
    }
}

Result<HttpAnswer> Transfer::outcomeOf(CURLcode code)
{
    if (code != CURLE_OK && !m_problem) {
        return errorOf(code);
    }
    m_answer.status = static_cast<int>(status());
    m_answer.size = m_received;
    m_answer.url = m_url.toString();
    if (m_problem) {
        return *m_problem;
    }
    return std::move(m_answer);
}

std::optional<Result<HttpAnswer>> Transfer::finish(CURLcode code)
{
    if (code == CURLE_OK && !m_problem && willRedirect()) {
        const auto followed = followRedirect();
        return followed ? std::nullopt : std::optional<Result<HttpAnswer>>(followed.error());
    }
    return outcomeOf(code);
}

}
