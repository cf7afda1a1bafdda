// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/preferences.h"

#include <QStandardPaths>

#include <cmath>

namespace spirula::ui
{

namespace
{

// A file that was edited by hand may hold anything.
int whole(const QSettings &file, const char *name, int least, int most, int otherwise)
{
    bool isNumber = false;
    const int value = file.value(QLatin1StringView(name)).toInt(&isNumber);
    return isNumber && value >= least && value <= most ? value : otherwise;
}

bool yes(const QSettings &file, const char *name, bool otherwise)
{
    const QString text = file.value(QLatin1StringView(name)).toString();
    return text == u"true" ? true : text == u"false" ? false : otherwise;
}

QString keyOf(const QString &action) { return QStringLiteral("shortcuts/") + action; }

constexpr int mostSpeed = 400; // percent

}

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
}

QString Preferences::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/spirula/desktop.ini");
}

template<class T>
bool Preferences::put(const char *name, const T &before, const T &after)
{
    if (before == after) {
        return false;
    }
    m_file.setValue(QLatin1StringView(name), QVariant::fromValue(after));
    return true;
}

Preferences::Appearance Preferences::appearance() const
{
    return static_cast<Appearance>(
        whole(m_file, "look/appearance", 0, static_cast<int>(Appearance::highContrast), 0));
}

void Preferences::setAppearance(Appearance appearance)
{
    if (put("look/appearance", static_cast<int>(this->appearance()), static_cast<int>(appearance))) {
        Q_EMIT appearanceChanged(appearance);
    }
}

int Preferences::zoomPercent() const { return whole(m_file, "look/zoom", 80, 200, 100); }

void Preferences::setZoomPercent(int percent)
{
    percent = std::clamp(percent, 80, 200);
    if (put("look/zoom", zoomPercent(), percent)) {
        Q_EMIT zoomPercentChanged(percent);
    }
}

bool Preferences::reducedMotion() const { return yes(m_file, "look/reducedMotion", false); }

void Preferences::setReducedMotion(bool value)
{
    if (put("look/reducedMotion", reducedMotion(), value)) {
        Q_EMIT reducedMotionChanged(value);
    }
}

bool Preferences::sideBarNarrow() const { return yes(m_file, "look/sideBarNarrow", false); }

void Preferences::setSideBarNarrow(bool value)
{
    if (put("look/sideBarNarrow", sideBarNarrow(), value)) {
        Q_EMIT sideBarNarrowChanged(value);
    }
}

bool Preferences::myVideosAsList() const { return yes(m_file, "look/myVideosAsList", false); }

void Preferences::setMyVideosAsList(bool value)
{
    if (put("look/myVideosAsList", myVideosAsList(), value)) {
        Q_EMIT myVideosAsListChanged(value);
    }
}

bool Preferences::muted() const { return yes(m_file, "playback/muted", false); }

void Preferences::setMuted(bool value)
{
    if (put("playback/muted", muted(), value)) {
        Q_EMIT mutedChanged(value);
    }
}

bool Preferences::captionsOn() const { return yes(m_file, "playback/captionsOn", false); }

void Preferences::setCaptionsOn(bool value)
{
    if (put("playback/captionsOn", captionsOn(), value)) {
        Q_EMIT captionsOnChanged(value);
    }
}

bool Preferences::theatre() const { return yes(m_file, "playback/theatre", false); }

void Preferences::setTheatre(bool value)
{
    if (put("playback/theatre", theatre(), value)) {
        Q_EMIT theatreChanged(value);
    }
}

bool Preferences::startAtLogin() const { return yes(m_file, "desktop/startAtLogin", false); }

void Preferences::setStartAtLogin(bool value)
{
    if (put("desktop/startAtLogin", startAtLogin(), value)) {
        Q_EMIT startAtLoginChanged(value);
    }
}

bool Preferences::stayAwake() const { return yes(m_file, "desktop/stayAwake", true); }

void Preferences::setStayAwake(bool value)
{
    if (put("desktop/stayAwake", stayAwake(), value)) {
        Q_EMIT stayAwakeChanged(value);
    }
}

bool Preferences::notifications() const { return yes(m_file, "desktop/notifications", true); }

void Preferences::setNotifications(bool value)
{
    if (put("desktop/notifications", notifications(), value)) {
        Q_EMIT notificationsChanged(value);
    }
}

bool Preferences::welcomed() const { return yes(m_file, "desktop/welcomed", false); }

void Preferences::setWelcomed(bool value)
{
    if (put("desktop/welcomed", welcomed(), value)) {
        Q_EMIT welcomedChanged(value);
    }
}

QString Preferences::language() const { return m_file.value(QLatin1StringView("look/language")).toString(); }

void Preferences::setLanguage(const QString &language)
{
    if (put("look/language", this->language(), language)) {
        Q_EMIT languageChanged(language);
    }
}

QString Preferences::captionLanguage() const
{
    return m_file.value(QLatin1StringView("playback/captionLanguage")).toString();
}

void Preferences::setCaptionLanguage(const QString &language)
{
    if (put("playback/captionLanguage", captionLanguage(), language)) {
        Q_EMIT captionLanguageChanged(language);
    }
}

int Preferences::volume() const { return whole(m_file, "playback/volume", 0, 100, 100); }

void Preferences::setVolume(int volume)
{
    volume = std::clamp(volume, 0, 100);
    if (put("playback/volume", this->volume(), volume)) {
        Q_EMIT volumeChanged(volume);
    }
}

double Preferences::speed() const { return whole(m_file, "playback/speed", 25, mostSpeed, 100) / 100.0; }

void Preferences::setSpeed(double speed)
{
    const int percent = std::isfinite(speed) ? std::clamp(qRound(speed * 100), 25, mostSpeed) : 100;
    if (put("playback/speed", qRound(this->speed() * 100), percent)) {
        Q_EMIT speedChanged(percent / 100.0);
    }
}

int Preferences::quality() const { return whole(m_file, "playback/quality", 0, 4320, 0); }

void Preferences::setQuality(int resolution)
{
    if (put("playback/quality", quality(), resolution)) {
        Q_EMIT qualityChanged(resolution);
    }
}

Preferences::CloseChoice Preferences::closeChoice() const
{
    return static_cast<CloseChoice>(
        whole(m_file, "desktop/close", 0, static_cast<int>(CloseChoice::quit), 0));
}

void Preferences::setCloseChoice(CloseChoice choice)
{
    if (put("desktop/close", static_cast<int>(closeChoice()), static_cast<int>(choice))) {
        Q_EMIT closeChoiceChanged(choice);
    }
}

QByteArray Preferences::windowGeometry() const
{
    return m_file.value(QLatin1StringView("desktop/geometry")).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    put("desktop/geometry", windowGeometry(), geometry);
}

QString Preferences::lastFolder() const
{
    return m_file.value(QLatin1StringView("desktop/lastFolder")).toString();
}

void Preferences::setLastFolder(const QString &folder) { put("desktop/lastFolder", lastFolder(), folder); }

QKeySequence Preferences::shortcut(const QString &action, const QKeySequence &usual) const
{
    if (!m_file.contains(keyOf(action))) {
        return usual;
    }
    const QString text = m_file.value(keyOf(action)).toString();
    const auto keys = QKeySequence::fromString(text, QKeySequence::PortableText);
    return keys.toString(QKeySequence::PortableText) == text ? keys : usual; // empty: none, as chosen
}

void Preferences::setShortcut(const QString &action, const QKeySequence &keys)
{
    m_file.setValue(keyOf(action), keys.toString(QKeySequence::PortableText));
    Q_EMIT shortcutChanged(action);
}

void Preferences::resetShortcut(const QString &action)
{
    m_file.remove(keyOf(action));
    Q_EMIT shortcutChanged(action);
}

}

#include "moc_preferences.cpp"
