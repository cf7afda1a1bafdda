// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/accountstore.h"

#include "store/actorimagestore.h"
#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

constexpr auto selectAccount = "SELECT id, name, displayName, description, followersCount, followingCount, "
                               "createdAt, updatedAt FROM account";

model::Account readAccount(Row &row)
{
    model::Account account;
    row >> account.id >> account.name >> account.displayName >> account.description >> account.followersCount
        >> account.followingCount >> account.createdAt >> account.updatedAt;
    return account;
}

Result<model::Account> withImages(Connection &connection, model::Account account)
{
    SPIRULA_TRY(account.avatars,
                ActorImageStore(connection).list(ActorKind::account, account.id, ActorImageKind::avatar));
    return account;
}

}

Result<std::int64_t> AccountStore::insert(const model::Account &account)
{
    ActorImageStore images(m_connection);
    SPIRULA_CHECK(images.checkNameFree(account.name));
    SPIRULA_CHECK(execute(m_connection,
                          "INSERT INTO account (name, displayName, description, followersCount, "
                          "followingCount, createdAt, updatedAt) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)",
                          account.name, account.displayName, account.description, account.followersCount,
                          account.followingCount, account.createdAt, account.updatedAt));
    const std::int64_t id = m_connection.lastInsertId();
    SPIRULA_CHECK(images.replace(ActorKind::account, id, ActorImageKind::avatar, account.avatars));
    return id;
}

Result<void> AccountStore::update(const model::Account &account)
{
    SPIRULA_CHECK(execute(m_connection,
                          "UPDATE account SET displayName = ?, description = ?, followersCount = ?, "
                          "followingCount = ?, updatedAt = ? "
                          "WHERE id = ?",
                          account.displayName, account.description, account.followersCount,
                          account.followingCount, account.updatedAt, account.id));
    SPIRULA_CHECK(checkChanged(m_connection, "account"));
    return ActorImageStore(m_connection)
        .replace(ActorKind::account, account.id, ActorImageKind::avatar, account.avatars);
}

Result<void> AccountStore::rename(std::int64_t id, std::string_view name)
{
    SPIRULA_CHECK(ActorImageStore(m_connection).checkNameFree(name));
    SPIRULA_CHECK(execute(m_connection, "UPDATE account SET name = ? WHERE id = ?", name, id));
    return checkChanged(m_connection, "account");
}

Result<model::Account> AccountStore::find(std::int64_t id)
{
    SPIRULA_TRY(
        auto account,
        selectKnown(m_connection, "account", std::string(selectAccount) + " WHERE id = ?", readAccount, id));
    return withImages(m_connection, std::move(account));
}

Result<model::Account> AccountStore::findByName(std::string_view name)
{
    SPIRULA_TRY(auto account,
                selectKnown(m_connection, "account",
                            std::string(selectAccount) + " WHERE name = ? COLLATE NOCASE", readAccount,
                            name));
    return withImages(m_connection, std::move(account));
}

Result<std::vector<model::Account>> AccountStore::list()
{
    SPIRULA_TRY(auto accounts,
                select(m_connection, std::string(selectAccount) + " ORDER BY id", readAccount));
    for (model::Account &account : accounts) {
        SPIRULA_TRY(account, withImages(m_connection, std::move(account)));
    }
    return accounts;
}

}
