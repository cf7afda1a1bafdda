// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "model/settings.h"
#include "model/video.h"
#include "wire/home/homejob.h"
#include "wire/home/homeprofile.h"
#include "wire/home/homerequests.h"
#include "wire/home/homestatus.h"
#include "wire/home/homevideo.h"

#include <QCoroTask>
#include <QObject>

namespace spirula::ui
{

template<class T = void>
using Answer = QCoro::Task<Result<T>>;

/// The desktop's only way out: the home API of the own node, typed, with its news. Requests end with the object that asked
/// (`asker`): it is gone, so is the request. Pages take answers by `QCoro::connect(client.video(this, id), this, …)`.
class HomeClient : public QObject
{
    Q_OBJECT
public:
    enum class State {
        looking, ///< no node has been found so far
        online, ///< subscribed and loaded
        lost, ///< it was there, and is looked for again
    };

    using QObject::QObject;

    virtual State state() const = 0;

    virtual Answer<wire::HomeStatus> status(QObject *asker) = 0;
    virtual Answer<wire::HomeStorage> storage(QObject *asker) = 0;
    virtual Answer<model::Settings> settings(QObject *asker) = 0;
    /// Sends what differs between the two.
    virtual Answer<model::Settings> changeSettings(QObject *asker, model::Settings before, model::Settings after) = 0;
    virtual Answer<wire::HomeProfile> channel(QObject *asker) = 0;
    virtual Answer<wire::HomeProfile> changeChannel(QObject *asker, wire::ProfileChangeRequest change) = 0;

    virtual Answer<model::Page<wire::HomeVideo>> videos(QObject *asker, model::VideoQuery query) = 0;
    virtual Answer<wire::HomeVideo> video(QObject *asker, Uuid id) = 0;
    virtual Answer<wire::HomeVideo> publish(QObject *asker, wire::PublishRequest request) = 0;
    virtual Answer<wire::HomeVideo> change(QObject *asker, Uuid id, wire::VideoChangeRequest change) = 0;

Q_SIGNALS:
    void stateChanged(spirula::ui::HomeClient::State state);
};

}
