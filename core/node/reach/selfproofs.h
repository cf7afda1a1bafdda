// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace spirula::node
{

/// How the node recognises itself at its own address: questions that only it can answer, each for one fetch.
/// Lives on the API loop.
class SelfProofs
{
public:
    /// Where the questions are asked; a nonce follows.
    static constexpr std::string_view path = "/.well-known/spirula-reach/";

    /// A question that is on its way; given up when it is destroyed.
    class Question
    {
    public:
        Question(SelfProofs &proofs, std::string nonce, std::string answer);
        Question(Question &&other) noexcept;
        Question &operator=(Question &&) = delete;
        ~Question();

        const std::string &nonce() const { return m_nonce; }
        const std::string &answer() const { return m_answer; }

    private:
        SelfProofs *m_proofs;
        std::string m_nonce;
        std::string m_answer;
    };

    Question ask();
    /// The answer for a question that is on its way, for whoever brings it here.
    std::optional<std::string> answer(std::string_view nonce, std::string_view from);
    /// The address that the last question came from: the own one as the world sees it.
    const std::string &lastFrom() const { return m_lastFrom; }

private:
    std::map<std::string, std::string, std::less<>> m_open;
    std::string m_lastFrom;
};

}
