// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "publish/publishfields.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace spirula::ui
{

/// One video on its way from a file to being published: given to the node as a draft at once, saved while the
/// person types, followed by the node's news.
class PublishDraft : public QObject
{
    Q_OBJECT
public:
    enum class State { sending, preparing, ready, failed };

    PublishDraft(HomeClient &client, QString path, QObject *parent);
    PublishDraft(HomeClient &client, Uuid id, QObject *parent);

    State state() const;
    std::optional<Uuid> id() const { return m_id; }
    const wire::HomeVideo &video() const { return m_video; }
    const QString &path() const { return m_path; }
    const std::optional<Error> &error() const { return m_error; }
    /// Others see it, or it has its time: changes count only once they are saved by a button.
    bool isOut() const { return m_loaded && !m_video.video.draft; }
    /// Nothing of it can be watched, and will not be without help.
    bool isBroken() const;
    bool isPublishing() const { return m_publishWanted; }
    /// Its fields are known: from the file, or from the node.
    bool hasFields() const { return m_loaded || !m_path.isEmpty(); }
    bool isPaused() const;
    const wire::HomeJob *currentJob() const;
    std::optional<std::int64_t> secondsLeft() const { return m_secondsLeft; }
    const std::optional<wire::HomeEstimate> &estimate() const { return m_estimate; }
    WallTime savedAt() const { return m_savedAt; }

    const PublishFields &fields() const { return m_fields; }
    void setFields(PublishFields fields);
    bool isBusy() const { return m_asking > 0; } ///< something is on its way to the node
    bool hasChanges() const { return !(m_fields == m_saved); }
    bool isUnsaved() const { return isOut() && hasChanges() && !m_discarding; } ///< until a button does it
    /// Why it cannot be published, a sentence; empty if it can.
    QString problem() const;

    void save(); ///< as a draft, or the changes of what is out already
    void publish(); ///< now, or at the time of the fields; waits until the node has the file
    void setPaused(bool paused);
    void tryAgain();
    void replaceFile(const QString &path);
    void setCaption(const QString &language, const QString &path);
    void removeCaption(const QString &language);
    /// Saves what is typed and deletes itself once the node has it: kept(), or notKept() and it stays. One
    /// that waits to be published stays a draft.
    void close();
    void reopen() { m_closing = false; }
    /// Deletes itself, and what the node may just be making of it.
    void discard();

Q_SIGNALS:
    void changed();
    void loaded(); ///< the node had something to say about the fields
    void saved();
    void published();
    void gone(); ///< deleted elsewhere
    void kept(); ///< closed, and the node has all of it
    void notKept(const spirula::Error &error); ///< tries again by itself if nobody answered

private:
    void follow();
    void comeBack();
    void send();
    void load();
    void take(const wire::HomeVideo &video);
    void takeJob(const wire::HomeJob &job);
    void takeProgress(const wire::HomeProgress &progress);
    void fail(const Error &error);
    void push(wire::VideoChangeRequest change, PublishFields sent, bool publishing);
    void goOn();
    void answerTo(Answer<wire::HomeVideo> answer);
    void askEstimate();
    void removeUnwanted();
    bool isUnkept() const;
    void settle();

    HomeClient &m_client;
    QString m_path;
    std::optional<Uuid> m_id;
    wire::HomeVideo m_video;
    bool m_loaded = false;
    PublishFields m_fields;
    PublishFields m_saved;
    WallTime m_savedAt = 0;
    std::map<std::int64_t, wire::HomeJob> m_jobs;
    std::optional<std::int64_t> m_secondsLeft;
    std::optional<wire::HomeEstimate> m_estimate;
    std::optional<Error> m_error;
    int m_asking = 0; ///< requests under way
    bool m_pushing = false;
    bool m_publishWanted = false;
    bool m_publishesNow = false; ///< the request that does it is under way
    bool m_saveWanted = false; ///< by a button, of what is out
    bool m_closing = false;
    bool m_discarding = false;
    QTimer m_autosave;
};

}
