// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/mainwindow.h"

#include "client/preferences.h"
#include "parts/bannerstack.h"
#include "parts/droparea.h"
#include "parts/theme.h"
#include "parts/toasthost.h"
#include "shell/activityjobs.h"
#include "shell/activitypanel.h"
#include "shell/commandpalette.h"
#include "shell/dropcurtain.h"
#include "shell/linkfield.h"
#include "shell/pages.h"
#include "shell/pagestack.h"
#include "shell/pastedtext.h"
#include "shell/sidebar.h"
#include "shell/sitefoot.h"
#include "shell/sitenotices.h"
#include "shell/topbar.h"
#include "shell/windowactions.h"
#include "watch/mediabackend.h"
#include "watch/watchpage.h"
#include "words/reachof.h"
#include "words/shellwords.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{

constexpr int leastWidth = 720;
constexpr int leastHeight = 480;
constexpr int narrowBelow = 1000;
constexpr std::chrono::milliseconds afterStart(300); ///< the first page is painted, nobody has clicked yet

/// As it is remembered: going back to Publish does not drop the same files again.
Place remembered(const Place &place)
{
    Place kept = place;
    kept.files.clear();
    return kept;
}

}

MainWindow::MainWindow(const Desk &desk)
    : m_desk(desk)
    , m_side(new SideBar(this))
    , m_top(new TopBar(desk.client, this))
    , m_banners(new BannerStack(this))
    , m_pages(new PageStack(this))
    , m_toasts(new ToastHost(m_pages))
    , m_actions(new WindowActions(*this, desk.preferences))
    , m_palette(new CommandPalette(this))
    , m_jobs(new ActivityJobs(desk.client, this))
    , m_activity(new ActivityPanel(desk.client, *m_jobs, *this, m_pages))
{
    setMinimumSize(leastWidth, leastHeight);
    setAcceptDrops(true);
    setWindowTitle(words::programName());
    addPages(*m_pages, desk, *this, m_actions->shortcuts());
    build();
    addSideEntries();
    addGoing();
    addViews();
    addHelp();
    addMenu();
    followSite();
    addActivity();
    connect(&m_history, &History::changed, this, &MainWindow::historyChanged);
    connect(&desk.client, &HomeClient::videoDeleted, this, [this](const Uuid &video) {
        const QString subject = QString::fromStdString(video.toString());
        m_history.forget({.page = Place::Page::watch, .subject = subject});
        m_history.forget({.page = Place::Page::publish, .subject = subject});
    });
    connect(&desk.preferences, &Preferences::sideBarNarrowChanged, this, &MainWindow::fitSideBar);
    connect(&Theme::ofApplication(), &Theme::changed, this, [this] {
        fitSideBar();
        update();
    });
    historyChanged();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins({});
    across->setSpacing(0);
    across->addWidget(m_side);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    across->addLayout(column, 1);
    column->addWidget(m_top);
    auto *banners = new QHBoxLayout;
    banners->setContentsMargins(metric::pagePadding, 0, metric::pagePadding, 0);
    banners->addWidget(m_banners);
    column->addLayout(banners);
    column->addWidget(m_pages, 1);
    connect(m_pages, &PageStack::pageMade, this, [this](Place::Page, Page *page) {
        connect(page, &Page::titleChanged, this, &MainWindow::historyChanged);
        if (auto *watch = qobject_cast<WatchPage *>(page)) {
            Q_EMIT playingMade(watch->playing());
        }
    });
    connect(&m_top->field(), &LinkField::wanted, this, &MainWindow::takeText);
}

void MainWindow::addSideEntries()
{
    using enum Place::Page;
    const auto add = [this](Place::Page page, Icon icon, const QString &text) {
        if (m_pages->has(page)) {
            m_side->addEntry(page, icon, text);
        }
    };
    add(myVideos, Icon::myVideos, words::myVideosEntry());
    add(site, Icon::site, words::siteEntry());
    add(settings, Icon::settings, words::settingsEntry());
    connect(m_side, &SideBar::picked, this, [this](Place::Page page) { open({.page = page}); });
}

void MainWindow::followSite()
{
    m_notices = new SiteNotices(m_desk.client, m_desk.node, *m_banners, m_side->foot(), this);
    connect(m_notices, &SiteNotices::reachChanged, this, [this](const wire::HomeReach &reach) {
        QStringList urls{QString::fromStdString(reach.siteUrl)};
        for (const std::string &url : reach.networkUrls) {
            urls.append(QString::fromStdString(url));
        }
        m_top->field().setSiteUrls(urls);
        Q_EMIT reachChanged(reach);
    });
    const auto takeWaiting = [this] { take(std::exchange(m_waiting, {})); };
    connect(m_notices, &SiteNotices::ready, this, takeWaiting);
    connect(&m_desk.client, &HomeClient::stateChanged, this, takeWaiting); // come while it was away
    connect(m_notices, &SiteNotices::otherFolderWanted, this, &MainWindow::otherFolderWanted);
    connect(m_notices, &SiteNotices::quitWanted, this, &MainWindow::quitWanted);
}

void MainWindow::addActivity()
{
    const auto follow = [this] {
        m_top->showWork(int(m_jobs->entries().size()), m_jobs->failed() > 0);
        if (m_desk.client.state() == HomeClient::State::online) {
            m_notices->setPreparing(m_jobs->videosInProgress());
        }
    };
    connect(m_jobs, &ActivityJobs::changed, this, follow);
    follow();
}

void MainWindow::begin()
{
    using enum Place::Page;
    const bool greet = m_pages->has(welcome) && !m_desk.preferences.welcomed();
    open({.page = greet ? welcome : m_pages->has(myVideos) ? myVideos : publish});
    QTimer::singleShot(afterStart, this, &loadMediaBackend);
}

void MainWindow::take(const QStringList &texts)
{
    if (m_desk.client.state() != HomeClient::State::online || !m_notices->isReady()) {
        m_waiting += texts;
        return;
    }
    QStringList files;
    for (const QString &text : texts) {
        const PastedText what = recognise(text, m_top->field().siteUrls());
        if (what.kind == PastedText::Kind::files) {
            files += what.files;
        } else {
            takeText(what, text);
        }
    }
    if (!files.isEmpty()) {
        open({.page = Place::Page::publish, .files = files});
    }
}

void MainWindow::putAway()
{
    if (auto *watch = qobject_cast<WatchPage *>(m_pages->made(Place::Page::watch))) {
        watch->playing().pause();
        if (watch == m_pages->current()) {
            watch->leave(); // out of full screen; and what has not begun to play does not begin
        }
    }
    if (Page *publish = m_pages->made(Place::Page::publish)) {
        publish->leave(); // or the last words that were typed wait for a pause in typing
    }
    m_isAway = true;
    hide();
}

void MainWindow::showEvent(QShowEvent *)
{
    const Place *place = m_history.current();
    if (std::exchange(m_isAway, false) && place && place->page == Place::Page::watch) {
        // Without the moment that the place may name: it was there already.
        m_pages->open({.page = place->page, .subject = place->subject}, false);
    }
}

void MainWindow::open(const Place &place)
{
    if (!m_pages->has(place.page)) {
        return;
    }
    m_history.go(remembered(place));
    showPlace(place, true);
}

void MainWindow::showPlace(const Place &place, bool animated)
{
    m_pages->open(place, animated && Theme::ofApplication().motion(metric::fadeMs) > 0);
    m_side->setCurrent(place.page);
    historyChanged();
}

void MainWindow::step(int by)
{
    if (m_history.step(by)) {
        showPlace(*m_history.current(), true);
    }
}

void MainWindow::back()
{
    if (m_history.stepsBack() > 0) {
        step(-1);
    } else {
        open({.page = Place::Page::myVideos});
    }
}

void MainWindow::historyChanged()
{
    m_actions->find(QStringLiteral("go.back"))->setEnabled(m_history.stepsBack() > 0);
    m_actions->find(QStringLiteral("go.forward"))->setEnabled(m_history.stepsForward() > 0);
    const Page *page = m_pages->current();
    setWindowTitle(page ? page->title() : words::programName());
}

void MainWindow::toast(Toast toast) { m_toasts->show(std::move(toast)); }

void MainWindow::openOutside(const QUrl &url) { QDesktopServices::openUrl(url); }

void MainWindow::copySiteLink(const QUrl &url)
{
    QGuiApplication::clipboard()->setText(url.toString());
    const words::Reach reach = reachOf(m_notices->reach().state);
    Toast said{.text = words::linkCopied(reach)};
    const auto toSite = [this](const QString &part) { open({.page = Place::Page::site, .subject = part}); };
    if (reach == words::Reach::thisComputer) {
        // The page says what the network will see before anything is turned on.
        said.actionText = words::shareOnHomeNetwork();
        said.action = [toSite] { toSite(QStringLiteral("homeNetwork")); };
        said.otherText = words::getAddress();
        said.other = [toSite] { toSite(QStringLiteral("address")); };
    } else if (reach != words::Reach::everyone) {
        said.actionText = words::waysToShare();
        said.action = [toSite] { toSite({}); };
    }
    toast(std::move(said));
}

void MainWindow::takeText(const PastedText &what, const QString &text)
{
    LinkField &field = m_top->field();
    switch (what.kind) {
    case PastedText::Kind::files:
        open({.page = Place::Page::publish, .files = what.files});
        break;
    case PastedText::Kind::ownVideo:
        open({.page = Place::Page::watch,
              .subject = QString::fromStdString(what.video.toString()),
              .atMs = what.atMs});
        break;
    case PastedText::Kind::link:
        if (what.url.scheme() == QLatin1String("spirula")) {
            toast({.text = words::linkLeadsNowhere()});
            return;
        }
        if (!field.hasFocus()) { // nobody has read there yet what Enter does
            toast({.text = words::cantPlayYet(),
                   .actionText = words::openInBrowser(),
                   .action = [this, url = what.url] { openOutside(url); }});
            return;
        }
        openOutside(what.url);
        break;
    case PastedText::Kind::words:
        open({.page = Place::Page::myVideos, .subject = text});
        return; // it stays to be changed
    }
    field.clear();
}

void MainWindow::paste()
{
    const QMimeData *content = QGuiApplication::clipboard()->mimeData();
    if (const QStringList files = DropArea::filesOf(*content); !files.isEmpty()) {
        open({.page = Place::Page::publish, .files = files});
    } else if (!content->text().trimmed().isEmpty()) {
        m_top->field().begin(content->text().trimmed());
    }
}

void MainWindow::nextPane()
{
    QWidget *now = focusWidget();
    const bool inSide = now && m_side->isAncestorOf(now);
    const bool inTop = now && m_top->isAncestorOf(now);
    // A toast is soon gone, so it comes first.
    const bool toToasts = m_toasts->isVisible() && m_toasts->findChild<QPushButton *>()
        && !(now && m_toasts->isAncestorOf(now));
    QWidget *next = toToasts ? static_cast<QWidget *>(m_toasts)
        : inSide             ? static_cast<QWidget *>(&m_top->field())
        : inTop              ? static_cast<QWidget *>(m_pages->current())
                             : m_side;
    if (next->focusPolicy() == Qt::NoFocus) {
        for (QWidget *child = next->nextInFocusChain(); child != next; child = child->nextInFocusChain()) {
            if (next->isAncestorOf(child) && child->isVisible() && child->isEnabled()
                && child->focusPolicy() & Qt::TabFocus) {
                next = child;
                break;
            }
        }
    }
    next->setFocus(Qt::TabFocusReason);
}

void MainWindow::fitSideBar()
{
    const bool small = width() < Theme::ofApplication().scaled(narrowBelow);
    m_side->setNarrow(small || m_desk.preferences.sideBarNarrow());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (event->spontaneous()) { // the person, not the program
        event->ignore();
        Q_EMIT closeWanted();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (DropArea::filesOf(*event->mimeData()).isEmpty() && !event->mimeData()->hasText()) {
        return;
    }
    event->acceptProposedAction();
    if (!event->mimeData()->hasUrls() || DropArea::filesOf(*event->mimeData()).isEmpty()) {
        return; // a link: no publishing
    }
    m_curtain = new DropCurtain(this);
    m_curtain->show();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *) { delete m_curtain; }

void MainWindow::dropEvent(QDropEvent *event)
{
    delete m_curtain;
    event->acceptProposedAction();
    if (const QStringList files = DropArea::filesOf(*event->mimeData()); !files.isEmpty()) {
        open({.page = Place::Page::publish, .files = files});
    } else {
        m_top->field().begin(event->mimeData()->text().trimmed());
    }
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton) {
        step(-1);
    } else if (event->button() == Qt::ForwardButton) {
        step(1);
    }
}

void MainWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::ofApplication().colour(Token::bg));
}

void MainWindow::resizeEvent(QResizeEvent *) { fitSideBar(); }

}

#include "moc_mainwindow.cpp"
