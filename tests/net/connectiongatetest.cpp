// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/connectiongate.h"

#include <gtest/gtest.h>

#include <vector>

namespace spirula::net
{

TEST(ConnectionGate, countsPerAddressAndInTotal)
{
    const auto gate = std::make_shared<ConnectionGate>(4, 2);
    auto first = gate->enter("a");
    auto second = gate->enter("a");
    EXPECT_TRUE(first);
    EXPECT_TRUE(second);
    EXPECT_FALSE(gate->enter("a"));
    EXPECT_EQ(gate->count(), 2u);
    auto other = gate->enter("b");
    EXPECT_TRUE(other);
    first = {};
    EXPECT_TRUE(gate->enter("a")) << "and given back at once";
    EXPECT_EQ(gate->count(), 2u);
}

TEST(ConnectionGate, anEmptyKeyIsNotLimited)
{
    const auto gate = std::make_shared<ConnectionGate>(3, 1);
    std::vector<ConnectionGate::Ticket> tickets;
    for (int i = 0; i < 4; ++i) {
        tickets.push_back(gate->enter(""));
        EXPECT_TRUE(tickets.back());
        EXPECT_EQ(gate->isOverfull(), i == 3);
    }
    tickets.clear();
    EXPECT_EQ(gate->count(), 0u);
}

TEST(ConnectionGate, ticketsMove)
{
    const auto gate = std::make_shared<ConnectionGate>(3, 1);
    auto ticket = gate->enter("a");
    ConnectionGate::Ticket moved(std::move(ticket));
    EXPECT_TRUE(moved);
    EXPECT_FALSE(gate->enter("a"));
    moved = ConnectionGate::Ticket();
    EXPECT_TRUE(gate->enter("a"));
}

}
