// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/welcomepage.h"

#include "base/systemuser.h"
#include "model/actor.h"
#include "parts/filewish.h"
#include "welcome/handle.h"
#include "words/errorwords.h"
#include "words/format.h"
#include "words/settingswords.h"
#include "words/sitewords.h"
#include "words/welcomewords.h"

#include <QDir>
#include <QImageReader>
#include <QScrollArea>
#include <QShortcut>
#include <QStorageInfo>

namespace spirula::ui
{

namespace
{
constexpr int columnWidth = 480;
constexpr int avatarSide = 72;
constexpr int longestName = 120;
}

WelcomePage::WelcomePage(HomeClient &client, ImageCache &images, Preferences &preferences,
                         Navigator &navigator, NodeProcess &node, QWidget *parent)
    : Page(parent)
    , m_client(client)
    , m_images(images)
    , m_preferences(preferences)
    , m_navigator(navigator)
    , m_node(node)
    , m_banners(new BannerStack(this))
    , m_name(new QLineEdit(this))
    , m_handle(new QLineEdit(this))
    , m_avatar(new Avatar(avatarSide, this))
    , m_network(new Switch(words::homeNetwork(), this))
{
    build();
    auto *skip = new QShortcut(Qt::Key_Escape, this);
    skip->setContext(Qt::WidgetWithChildrenShortcut);
    connect(skip, &QShortcut::activated, m_skip, &QPushButton::click);
    for (QLineEdit *field : {m_name, m_handle}) {
        connect(field, &QLineEdit::returnPressed, this, &WelcomePage::start);
    }
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_avatar->setName(name);
        m_nameRow->setError({});
        followName();
    });
    connect(m_handle, &QLineEdit::textChanged, this, [this] { m_handleRow->setError({}); });
    connect(m_handle, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_ownHandle = !text.isEmpty(); });
    connect(&m_images, &ImageCache::arrived, this, [this](const QString &key) {
        if (key == m_avatarKey && m_picture.isEmpty()) {
            m_avatar->setPicture(m_images.requestAvatar(key));
        }
    });
    connect(m_network, &QAbstractButton::clicked, this, [this] { m_networkChosen = true; });
    connect(&m_client, &HomeClient::resync, this, &WelcomePage::load);
    connect(&m_client, &HomeClient::stateChanged, this, [this](HomeClient::State state) {
        if (state == HomeClient::State::online && !m_settings) {
            load(); // found again without having missed anything: there is no resync then
        }
    });
    m_name->setText(QString::fromStdString(nameOfSystemUser()));
}

void WelcomePage::build()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(scroll);
    auto *whole = new QWidget(scroll);
    auto *across = new QHBoxLayout(whole);
    across->setContentsMargins(metric::pagePadding, metric::pagePadding, metric::pagePadding,
                               metric::pagePadding);
    auto *middle = new QWidget(whole);
    middle->setMaximumWidth(Theme::ofApplication().scaled(columnWidth));
    across->addStretch();
    across->addWidget(middle, 1000); // all it may have; the rest is left and right of it
    across->addStretch();
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(metric::step24);
    auto *question = new TextLabel(TextRole::display, words::channelQuestion(), middle);
    question->setFit(TextLabel::Fit::wrap);
    m_network->setObjectName(QStringLiteral("network"));
    auto *network = new FormRow(words::shareHere(), m_network, FormRow::Place::beside, middle);
    network->setHelp(words::homeNetworkExplained());
    column->addStretch(1);
    column->addWidget(question);
    column->addWidget(m_banners);
    column->addWidget(buildName());
    column->addWidget(m_handleRow);
    column->addWidget(buildFolder());
    column->addWidget(network);
    column->addWidget(buildButtons());
    column->addStretch(2);
    scroll->setWidget(whole);
    connect(&Theme::ofApplication(), &Theme::changed, middle,
            [middle] { middle->setMaximumWidth(Theme::ofApplication().scaled(columnWidth)); });
}

QWidget *WelcomePage::buildName()
{
    auto *part = new QWidget(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(longestName);
    m_handle->setObjectName(QStringLiteral("handle"));
    m_nameRow = new FormRow(words::channelName(), m_name, FormRow::Place::below, part);
    m_handleRow = new FormRow(words::handle(), m_handle, FormRow::Place::below, this);
    m_handleRow->setHelp(words::handleHelp());
    auto *picture = new Button(Button::Kind::quiet, words::choosePicture(), part);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(metric::step4);
    beside->addWidget(m_avatar, 0, Qt::AlignHCenter);
    beside->addWidget(picture);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(metric::step24);
    row->addWidget(m_nameRow, 1, Qt::AlignVCenter);
    row->addLayout(beside);
    connect(picture, &QPushButton::clicked, this, &WelcomePage::choosePicture);
    return part;
}

QWidget *WelcomePage::buildFolder()
{
    auto *part = new QWidget(this);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metric::step4);
    m_folderPath = new TextLabel(TextRole::body, {}, part);
    m_folderPath->setFit(TextLabel::Fit::elide);
    m_folderPath->setObjectName(QStringLiteral("folder"));
    m_folderFree = new TextLabel(TextRole::caption, {}, part);
    texts->addWidget(new TextLabel(TextRole::strong, words::keepVideosIn(), part));
    texts->addWidget(m_folderPath);
    texts->addWidget(m_folderFree);
    auto *change = new Button(Button::Kind::plain, Icon::folder, words::chooseFolder(), part);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->addLayout(texts, 1);
    row->addWidget(change);
    connect(change, &QPushButton::clicked, this, &WelcomePage::chooseFolder);
    return part;
}

QWidget *WelcomePage::buildButtons()
{
    auto *part = new QWidget(this);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    m_skip = new Button(Button::Kind::plain, words::skip(), part);
    m_skip->setObjectName(QStringLiteral("skip"));
    m_start = new Button(Button::Kind::primary, words::startUsing(), part);
    m_start->setObjectName(QStringLiteral("start"));
    row->addStretch();
    row->addWidget(m_skip);
    row->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, &WelcomePage::start);
    connect(m_skip, &QPushButton::clicked, this, &WelcomePage::leaveForVideos);
    return part;
}

QString WelcomePage::title() const { return words::welcomeTitle(); }

void WelcomePage::arrive(const Place &)
{
    load();
    m_name->setFocus();
    m_name->selectAll();
}

void WelcomePage::load()
{
    QCoro::connect(m_client.channel(this), this, [this](const Result<wire::HomeProfile> &channel) {
        if (channel) {
            takeProfile(*channel);
        }
    });
    QCoro::connect(m_client.status(this), this, [this](const Result<wire::HomeStatus> &status) {
        if (status) {
            m_handle->setEnabled(!status->identityLocked);
        }
    });
    QCoro::connect(m_client.settings(this), this, [this](const Result<model::Settings> &settings) {
        if (!settings) {
            if (m_client.state() == HomeClient::State::online && std::exchange(m_startWanted, false)) {
                setBusy(false);
                fail(settings.error());
            }
            return; // asked again once the site is there
        }
        m_settings = *settings;
        if (!m_networkChosen) {
            m_network->setChecked(settings->homeNetwork);
        }
        if (std::exchange(m_startWanted, false)) {
            save();
            return;
        }
        QCoro::connect(m_client.storage(this), this, [this](const Result<wire::HomeStorage> &storage) {
            if (storage && m_folder.isEmpty()) {
                const bool moved = !m_settings->mediaFolder.empty();
                showFolder(moved ? m_settings->mediaFolder : storage->dataFolder, storage->free);
            }
        });
    });
}

/// A channel that has been named before keeps its name; a new one is named after the person.
void WelcomePage::takeProfile(const wire::HomeProfile &channel)
{
    const QString name = QString::fromStdString(channel.displayName);
    m_handleNow = QString::fromStdString(channel.name);
    if (channel.updatedAt > channel.createdAt && !m_name->isModified()) {
        m_ownHandle = true;
        m_name->setText(name);
        if (!m_handle->isModified()) {
            m_handle->setText(m_handleNow);
        }
    }
    if (m_name->text().isEmpty()) {
        m_name->setText(name);
    }
    if (!m_handle->isModified()) {
        followName(); // it may have waited for the one that the channel has
    }
    m_avatarKey = ImageCache::key(channel.avatarUrl);
    if (!m_avatarKey.isEmpty() && m_picture.isEmpty()) {
        m_avatar->setPicture(m_images.requestAvatar(m_avatarKey));
    }
}

/// Until the person types a handle it is made from the name. From one without Latin letters none can be: the
/// channel keeps what it has.
void WelcomePage::followName()
{
    if (m_ownHandle || !m_handle->isEnabled()) {
        return;
    }
    const QString handle = handleFrom(m_name->text());
    m_handle->setText(handle.isEmpty() ? m_handleNow : handle);
}

bool WelcomePage::keepsHandle() const
{
    return !m_handle->isEnabled() || (m_handle->text().isEmpty() && !m_handle->isModified());
}

void WelcomePage::showFolder(const std::string &folder, std::optional<qint64> free)
{
    m_folderPath->setText(QDir::toNativeSeparators(QString::fromStdString(folder)));
    m_folderFree->setText(free ? words::freeThere(words::bytes(*free)) : QString());
}

void WelcomePage::choosePicture()
{
    askForFiles(this,
                {.title = words::choosePicture(),
                 .mimeTypes = {QStringLiteral("image/jpeg"), QStringLiteral("image/png")}},
                [this](const QStringList &paths) { usePicture(paths.front()); });
}

void WelcomePage::usePicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setScaledSize(reader.size().scaled({avatarSide * 4, avatarSide * 4}, Qt::KeepAspectRatio));
    m_picture = path;
    m_avatar->setPicture(reader.read());
}

void WelcomePage::chooseFolder()
{
    askForFiles(this,
                {.title = words::keepVideosIn(), .folder = QDir::homePath(), .mode = QFileDialog::Directory},
                [this](const QStringList &paths) { keepVideosIn(paths.front()); });
}

void WelcomePage::keepVideosIn(const QString &chosen)
{
    const QDir folder(chosen);
    const bool isFree = !folder.exists() || folder.isEmpty();
    m_folder = isFree ? chosen : folder.filePath(QStringLiteral("Spirula"));
    const QStorageInfo disk(folder.exists() ? chosen : QFileInfo(chosen).absolutePath());
    showFolder(m_folder.toStdString(), disk.bytesAvailable());
}

bool WelcomePage::isComplete()
{
    const bool named = !m_name->text().trimmed().isEmpty();
    const bool handled = keepsHandle() || model::isActorName(m_handle->text().toStdString());
    m_nameRow->setError(named ? QString() : words::nameMissing());
    m_handleRow->setError(handled ? QString() : words::handleWrong());
    if (!named || !handled) {
        (named ? m_handle : m_name)->setFocus();
    }
    return named && handled;
}

void WelcomePage::start()
{
    if (m_busy || !isComplete()) {
        return;
    }
    if (m_settings) {
        save();
        return;
    }
    m_startWanted = true; // the site is still starting
    setBusy(true);
}

QCoro::Task<> WelcomePage::save()
{
    const QPointer<WelcomePage> here(this);
    setBusy(true);
    Result<> saved = co_await saveSettings();
    if (here && saved) {
        saved = co_await saveNames();
    }
    if (!here) {
        co_return;
    }
    setBusy(false);
    if (!saved) {
        fail(saved.error());
        co_return;
    }
    if (!m_folder.isEmpty()) {
        if (m_node.isOurs()) {
            m_node.restart(); // the folder holds from the next start
        } else {
            m_navigator.toast({words::folderFromNextStart(), {}, {}});
        }
    }
    leaveForVideos();
}

Answer<> WelcomePage::saveSettings()
{
    model::Settings after = *m_settings;
    after.homeNetwork = m_network->isChecked();
    if (!m_folder.isEmpty()) {
        after.mediaFolder = m_folder.toStdString();
    }
    if (after == *m_settings) {
        co_return Result<>();
    }
    const Result<model::Settings> changed = co_await m_client.changeSettings(this, *m_settings, after);
    if (!changed) {
        co_return Error(changed.error());
    }
    m_settings = *changed;
    co_return Result<>();
}

/// One person, one channel: the account behind it has the same name and picture.
Answer<> WelcomePage::saveNames()
{
    wire::ProfileChangeRequest change;
    change.displayName = m_name->text().trimmed().toStdString();
    if (!m_picture.isEmpty()) {
        change.avatarPath = m_picture.toStdString();
    }
    const Result<wire::HomeProfile> account = co_await m_client.changeAccount(this, change);
    if (!account) {
        co_return Error(account.error());
    }
    if (!keepsHandle()) {
        change.name = m_handle->text().toStdString();
    }
    const Result<wire::HomeProfile> channel = co_await m_client.changeChannel(this, change);
    if (!channel) {
        co_return Error(channel.error());
    }
    co_return Result<>();
}

void WelcomePage::fail(const Error &error)
{
    const words::Explanation why = words::explain(error);
    Banner *banner
        = m_banners->show(QStringLiteral("save"), Banner::Kind::error, why.headline, why.sentences());
    banner->setDetails(words::details(error));
}

void WelcomePage::setBusy(bool busy)
{
    m_busy = busy;
    m_start->setEnabled(!busy);
    m_banners->remove(QStringLiteral("save"));
}

void WelcomePage::leaveForVideos()
{
    m_startWanted = false; // skipped while it waited
    m_preferences.setWelcomed(true);
    m_navigator.open({Place::Page::myVideos, {}, {}});
}

}
