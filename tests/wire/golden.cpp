// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/golden.h"

#include <boost/json.hpp>

#include <gtest/gtest.h>

namespace spirula::golden
{

namespace
{

namespace json = boost::json;

/// Walks both documents side by side.
class Comparison
{
public:
    explicit Comparison(const Except &except)
        : m_except(except)
    {
    }

    void compare(const std::string &path, const json::value &captured, const json::value &ours)
    {
        if (m_except.differing.contains(path)) {
            EXPECT_NE(captured, ours) << path << " is listed as differing, but it does not";
            m_met.insert(path);
        } else if (captured.is_object() && ours.is_object()) {
            compareObjects(path, captured.get_object(), ours.get_object());
        } else if (captured.is_array() && ours.is_array()) {
            compareArrays(path, captured.get_array(), ours.get_array());
        } else if (captured.is_number() && ours.is_number()) {
            EXPECT_EQ(captured.to_number<double>(), ours.to_number<double>()) << path;
        } else {
            EXPECT_EQ(captured, ours) << path;
        }
    }

    void expectAllMet() const
    {
        EXPECT_EQ(m_met, m_except.differing) << "paths that are listed but were not met";
    }

private:
    void compareObjects(const std::string &path, const json::object &captured, const json::object &ours)
    {
        const auto inside
            = [&](std::string_view name) { return path + (path.empty() ? "" : ".") + std::string(name); };
        for (const json::key_value_pair &member : captured) {
            const json::value *own = ours.if_contains(member.key());
            if (own) {
                compare(inside(member.key()), member.value(), *own);
            } else if (m_except.differing.contains(inside(member.key()))) {
                m_met.insert(inside(member.key()));
            } else {
                ADD_FAILURE() << inside(member.key()) << " is missing";
            }
        }
        for (const json::key_value_pair &member : ours) {
            const bool isAdded = m_except.added.contains(std::string(member.key()));
            EXPECT_TRUE(captured.contains(member.key()) || isAdded)
                << inside(member.key()) << " is not PeerTube's";
        }
    }

    void compareArrays(const std::string &path, const json::array &captured, const json::array &ours)
    {
        ASSERT_EQ(captured.size(), ours.size()) << path;
        for (std::size_t i = 0; i < captured.size(); ++i) {
            compare(path + "[" + std::to_string(i) + "]", captured[i], ours[i]);
        }
    }

    const Except &m_except;
    std::set<std::string> m_met;
};

}

void expectSame(std::string_view captured, std::string_view ours, const Except &except)
{
    boost::system::error_code error;
    const json::value left = json::parse(captured, error);
    ASSERT_FALSE(error) << "captured: " << error.message();
    const json::value right = json::parse(ours, error);
    ASSERT_FALSE(error) << "ours: " << error.message() << "\n" << ours;
    Comparison comparison(except);
    comparison.compare("", left, right);
    comparison.expectAllMet();
}

}
