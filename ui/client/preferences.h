// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QObject>
#include <QSettings>

namespace spirula::ui
{

/// What the person set for this desktop, kept in a file of its own; the node's settings are in the node. A
/// value that breaks its rule reads as the default.
class Preferences : public QObject
{
    Q_OBJECT
public:
    enum class Appearance { system, light, dark, highContrast };
    Q_ENUM(Appearance)
    enum class CloseChoice { ask, keepSharing, quit };
    Q_ENUM(CloseChoice)

    /// `file`: an INI file; it and its folder are made when something is set.
    explicit Preferences(const QString &file, QObject *parent = nullptr);
    /// spirula/desktop.ini in the person's folder of settings.
    static QString defaultFile();

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    int zoomPercent() const; ///< 80..200
    void setZoomPercent(int percent);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    bool sideBarNarrow() const;
    void setSideBarNarrow(bool narrow);
    bool myVideosAsList() const;
    void setMyVideosAsList(bool list);
    QString language() const; ///< of the windows; empty: the system's
    void setLanguage(const QString &language);

    int volume() const; ///< 0..100
    void setVolume(int volume);
    bool muted() const;
    void setMuted(bool muted);
    double speed() const; ///< 0.25..4
    void setSpeed(double speed);
    int quality() const; ///< resolution, 0 = automatic
    void setQuality(int resolution);
    bool captionsOn() const;
    void setCaptionsOn(bool on);
    QString captionLanguage() const; ///< the last chosen one
    void setCaptionLanguage(const QString &language);
    bool theatre() const;
    void setTheatre(bool on);

    CloseChoice closeChoice() const;
    void setCloseChoice(CloseChoice choice);
    bool startAtLogin() const;
    void setStartAtLogin(bool start);
    bool stayAwake() const; ///< while someone watches
    void setStayAwake(bool stay);
    bool notifications() const;
    void setNotifications(bool on);

    bool welcomed() const; ///< the first page was answered or skipped
    void setWelcomed(bool welcomed);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QString lastFolder() const; ///< where files were chosen last
    void setLastFolder(const QString &folder);
    /// The person's own keys for an action of that name, else `usual`.
    QKeySequence shortcut(const QString &action, const QKeySequence &usual) const;
    void setShortcut(const QString &action, const QKeySequence &keys);
    void resetShortcut(const QString &action);

Q_SIGNALS:
    void appearanceChanged(spirula::ui::Preferences::Appearance appearance);
    void zoomPercentChanged(int percent);
    void reducedMotionChanged(bool reduced);
    void sideBarNarrowChanged(bool narrow);
    void myVideosAsListChanged(bool list);
    void languageChanged(const QString &language);
    void volumeChanged(int volume);
    void mutedChanged(bool muted);
    void speedChanged(double speed);
    void qualityChanged(int resolution);
    void captionsOnChanged(bool on);
    void captionLanguageChanged(const QString &language);
    void theatreChanged(bool on);
    void closeChoiceChanged(spirula::ui::Preferences::CloseChoice choice);
    void startAtLoginChanged(bool start);
    void stayAwakeChanged(bool stay);
    void notificationsChanged(bool on);
    void welcomedChanged(bool welcomed);
    void shortcutChanged(const QString &action);

private:
    template<class T>
    bool put(const char *name, const T &before, const T &after);

    QSettings m_file;
};

}
