// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <QCoroTask>
#include <QElapsedTimer>
#include <QTest>

#include <functional>

namespace spirula::ui::test
{

/// The answer, with the loop running meanwhile.
template<class T>
Result<T> await(Answer<T> answer)
{
    return QCoro::waitFor(std::move(answer));
}

inline bool waitUntil(const std::function<bool()> &condition, int ms = 20'000)
{
    return QTest::qWaitFor(condition, ms);
}

}
