// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace spirula::node
{

/// A map that forgets what was not used for longest, by halves: memory and time stay bounded whoever fills
/// it. A pointer into it holds until the next call.
template<class Value>
class BoundedMap
{
public:
    explicit BoundedMap(std::size_t most)
        : m_most(most)
    {
    }

    Value *find(const std::string &key)
    {
        if (const auto found = m_young.find(key); found != m_young.end()) {
            return &found->second;
        }
        const auto found = m_old.find(key);
        if (found == m_old.end()) {
            return nullptr;
        }
        Value value = std::move(found->second);
        m_old.erase(found);
        return &set(key, std::move(value));
    }

    Value &set(const std::string &key, Value value)
    {
        if (m_young.size() >= m_most / 2) {
            m_old = std::exchange(m_young, {});
        }
        m_old.erase(key);
        return m_young.insert_or_assign(key, std::move(value)).first->second;
    }

    void erase(const std::string &key)
    {
        m_young.erase(key);
        m_old.erase(key);
    }
    std::size_t size() const { return m_young.size() + m_old.size(); }

private:
    std::size_t m_most;
    std::unordered_map<std::string, Value> m_young;
    std::unordered_map<std::string, Value> m_old;
};

}
