// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/myvideospage.h"

#include "parts/filewish.h"
#include "words/errorwords.h"
#include "words/myvideoswords.h"
#include "words/partswords.h"
#include "words/publishwords.h"
#include "words/reachof.h"
#include "words/videowords.h"

#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
constexpr int searchWidth = 280;
const QString readyBanner = QStringLiteral("ready");

void pad(QLayout *layout) { layout->setContentsMargins(metric::pagePadding, 0, metric::pagePadding, 0); }
}

MyVideosPage::MyVideosPage(HomeClient &client, ImageCache &images, Preferences &preferences,
                           Navigator &navigator, QWidget *parent)
    : Page(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_navigator(navigator)
    , m_rows(client)
    , m_cards(m_rows, images)
    , m_whole(new DropArea(this))
    , m_banners(new BannerStack(m_whole))
    , m_view(new CardView(1, m_whole))
    , m_actions(new VideoActions(
          client, m_rows, navigator, [this] { return chosen(); }, m_view))
    , m_stack(new QStackedWidget(m_whole))
    , m_skeleton(new CardSkeleton(m_stack))
    , m_filtered(new EmptyState(Icon::filter, {}, {}, m_stack))
    , m_failed(new EmptyState(Icon::error, {}, {}, m_stack))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_whole);
    auto *column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, metric::step16, 0, 0);
    column->setSpacing(metric::step12);
    auto *banners = new QHBoxLayout;
    pad(banners);
    banners->addWidget(m_banners);
    m_view->setModel(&m_cards);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setAccessibleName(words::myVideos());
    m_nothing = buildNothing();
    auto *all = new Button(Button::Kind::plain, words::showAll(), m_filtered);
    all->setObjectName(QStringLiteral("showAll"));
    m_filtered->addButton(all);
    auto *again = new Button(Button::Kind::plain, words::actionText(QStringLiteral("tryAgain")), m_failed);
    m_failed->addButton(again);
    for (QWidget *state :
         std::initializer_list<QWidget *>{m_view, m_skeleton, m_nothing, m_filtered, m_failed}) {
        m_stack->addWidget(state);
    }
    column->addWidget(buildHead());
    column->addLayout(banners);
    column->addWidget(buildChosen());
    column->addWidget(m_stack, 1);
    connect(all, &QPushButton::clicked, this, [this] {
        m_search->clear();
        m_pills->setCurrent(int(VideoFilter::Show::all));
        setFilter({});
    });
    connect(again, &QPushButton::clicked, this, &MyVideosPage::refresh);
    connectParts();
    showMode();
    showState();
    showChosen();
}

QWidget *MyVideosPage::buildHead()
{
    auto *head = new QWidget(m_whole);
    auto *column = new QVBoxLayout(head);
    pad(column);
    column->setSpacing(metric::step12);
    auto *first = new QHBoxLayout;
    first->setSpacing(metric::step8);
    m_count = new TextLabel(TextRole::caption, {}, head);
    m_search = new SearchField(words::findHere(), head);
    m_search->setObjectName(QStringLiteral("find"));
    m_search->setMaximumWidth(searchWidth);
    m_sort = new Button(Button::Kind::quiet, Icon::sort, {}, head);
    m_mode = new IconButton(Icon::rows, {}, head);
    m_mode->setObjectName(QStringLiteral("mode"));
    first->addWidget(new TextLabel(TextRole::title, words::myVideos(), head));
    first->addWidget(m_count, 1);
    first->addWidget(m_search, 1);
    first->addWidget(m_sort);
    first->addWidget(m_mode);
    m_pills = new ChoicePills(words::whichVideos(), head);
    using enum VideoFilter::Show;
    for (const auto &[show, text] : {std::pair(all, words::allVideos()),
                                     {everyone, words::publicVideos()},
                                     {link, words::linkVideos()},
                                     {onlyMe, words::ownVideos()},
                                     {drafts, words::drafts()}}) {
        m_pills->addChoice(int(show), text);
    }
    column->addLayout(first);
    column->addWidget(m_pills);
    buildSort();
    return head;
}

void MyVideosPage::buildSort()
{
    m_sorts = new Popover(words::sortBy(), m_sort);
    using enum VideoFilter::Sort;
    for (const auto &[sort, text] : {std::pair(newest, words::newestFirst()),
                                     {oldest, words::oldestFirst()},
                                     {title, words::byTitle()},
                                     {views, words::mostViewed()},
                                     {longest, words::longestFirst()},
                                     {biggest, words::biggestFirst()}}) {
        m_sorts->addChoice(text, int(sort));
    }
    m_sorts->setChosen(int(newest));
    m_sort->setText(words::newestFirst());
    m_sort->setToolTip(words::sortBy());
    connect(m_sort, &QPushButton::clicked, this, [this] { m_sorts->openAt(m_sort); });
    connect(m_sorts, &Popover::picked, this, [this](const QVariant &sort) {
        m_sort->setText(m_sorts->activeAction() ? m_sorts->activeAction()->text() : QString());
        VideoFilter filter = m_rows.filter();
        filter.sort = static_cast<VideoFilter::Sort>(sort.toInt());
        setFilter(std::move(filter));
    });
}

QWidget *MyVideosPage::buildChosen()
{
    m_chosenBar = new QWidget(m_whole);
    auto *row = new QHBoxLayout(m_chosenBar);
    pad(row);
    row->setSpacing(metric::step8);
    m_chosenText = new TextLabel(TextRole::strong, {}, m_chosenBar);
    auto *privacy = new Button(Button::Kind::plain, words::whoCanWatch(), m_chosenBar);
    auto *menu = new QMenu(privacy);
    privacy->setMenu(menu);
    auto *remove = new Button(Button::Kind::danger, Icon::remove, words::deleteShort(), m_chosenBar);
    remove->setObjectName(QStringLiteral("deleteChosen"));
    auto *clear = new Button(Button::Kind::quiet, words::chooseNone(), m_chosenBar);
    row->addWidget(m_chosenText, 1);
    for (Button *button : {privacy, remove, clear}) {
        row->addWidget(button);
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_actions->fillPrivacyMenu(*menu);
    });
    connect(remove, &QPushButton::clicked, m_actions->removal(), &QAction::trigger);
    connect(clear, &QPushButton::clicked, m_view, &QAbstractItemView::clearSelection);
    return m_chosenBar;
}

QWidget *MyVideosPage::buildNothing()
{
    auto *state = new EmptyState(Icon::upload, words::dropAVideo(), words::dropPromise(), m_stack);
    auto *choose = new Button(Button::Kind::primary, words::chooseFiles(), state);
    auto *clip = new Button(Button::Kind::plain, words::makeTestClip(), state);
    clip->setToolTip(words::noVideoAtHand());
    clip->setObjectName(QStringLiteral("testClip"));
    state->addButton(choose);
    state->addButton(clip);
    connect(choose, &QPushButton::clicked, this, &MyVideosPage::chooseFiles);
    connect(clip, &QPushButton::clicked, m_actions, &VideoActions::makeTestClip);
    return state;
}

void MyVideosPage::connectParts()
{
    connect(&m_rows, &MyVideosRows::stateChanged, this, &MyVideosPage::showState);
    connect(&m_rows, &MyVideosRows::becameReady, this, [this](const VideoRow &row) {
        m_ready = row;
        showReady();
    });
    connect(&m_client, &HomeClient::videoDeleted, this, [this](const Uuid &video) {
        if (video == m_ready.uuid) {
            forgetReady();
        }
    });
    connect(&m_client, &HomeClient::videoChanged, this, [this](const wire::HomeVideo &video) {
        if (video.video.uuid != m_ready.uuid) {
            return;
        }
        if (video.video.draft) { // publishing was taken back
            forgetReady();
        } else if (m_ready.privacy != video.video.privacy && m_banners->find(readyBanner)) {
            m_ready = videoRow(video);
            showReady();
        }
    });
    connect(m_whole, &DropArea::dropped, this,
            [this](const QStringList &files) { m_navigator.open({Place::Page::publish, {}, files}); });
    connect(m_view, &CardView::opened, this,
            [this](const QModelIndex &index) { m_actions->open(m_rows.at(index.row())); });
    connect(m_view, &CardView::menuRequested, this,
            [this](const QModelIndex &, const QPoint &at) { showMenu(at); });
    connect(m_view, &CardView::scrubWanted, this, [this](const QModelIndex &index, int perMille) {
        m_view->showScrub(index, m_cards.momentOf(index, perMille));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MyVideosPage::showChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &MyVideosPage::showChosen);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        VideoFilter filter = m_rows.filter();
        filter.words = words;
        setFilter(std::move(filter));
    });
    connect(m_pills, &ChoicePills::chosen, this, [this](int show) {
        VideoFilter filter = m_rows.filter();
        filter.show = static_cast<VideoFilter::Show>(show);
        setFilter(std::move(filter));
    });
    connect(m_mode, &QToolButton::clicked, this,
            [this] { m_preferences.setMyVideosAsList(!m_preferences.myVideosAsList()); });
    connect(&m_preferences, &Preferences::myVideosAsListChanged, this, &MyVideosPage::showMode);
    connect(&m_client, &HomeClient::stateChanged, this, &MyVideosPage::showConnection);
    connect(&m_client, &HomeClient::reachChanged, this, &MyVideosPage::takeReach);
}

QString MyVideosPage::title() const { return words::myVideos(); }

void MyVideosPage::arrive(const Place &place)
{
    if (!place.subject.isEmpty()) {
        m_search->setText(place.subject);
    }
    if (!m_rows.everLoaded() && !m_rows.loading()) {
        refresh();
    }
    QCoro::connect(m_client.reach(this), this, [this](const Result<wire::HomeReach> &reach) {
        if (reach) {
            takeReach(*reach);
        }
    });
    m_view->setFocus();
}

void MyVideosPage::refresh() { m_rows.reload(); }

void MyVideosPage::takeReach(const wire::HomeReach &reach)
{
    const bool isOther = std::exchange(m_reach, reachOf(reach.state)) != reachOf(reach.state);
    m_actions->setReach(m_reach);
    if (isOther && m_banners->find(readyBanner)) {
        showReady(); // who can watch depends on it
    }
}

QList<QAction *> MyVideosPage::commands()
{
    m_actions->refresh();
    return m_actions->actions();
}

void MyVideosPage::setFilter(VideoFilter filter)
{
    m_view->clearSelection();
    m_rows.setFilter(filter);
    m_view->scrollToTop();
}

void MyVideosPage::showMode()
{
    const bool list = m_preferences.myVideosAsList();
    const CardMode mode = list ? CardMode::list : CardMode::grid;
    m_view->setMode(mode);
    m_skeleton->setMode(mode);
    m_mode->setSymbol(list ? Icon::grid : Icon::rows);
    m_mode->setName(list ? words::showAsGrid() : words::showAsList());
}

void MyVideosPage::showState()
{
    const auto &error = m_rows.error();
    QWidget *state = m_view;
    if (m_rows.rowCount() > 0) {
        state = m_view;
    } else if (!m_rows.everLoaded() && error && m_client.state() != HomeClient::State::looking) {
        const words::Explanation why = words::explain(*error);
        m_failed->setHeadline(why.headline);
        m_failed->setText(why.sentences());
        state = m_failed;
    } else if (!m_rows.everLoaded() || m_rows.loading()) {
        state = m_skeleton;
    } else if (m_rows.filter().isAll()) {
        state = m_nothing;
    } else {
        const QString sought = m_rows.filter().words.trimmed();
        m_filtered->setHeadline(sought.isEmpty() && m_rows.filter().show == VideoFilter::Show::drafts
                                    ? words::noDrafts()
                                    : words::nothingFound(sought));
        state = m_filtered;
    }
    m_stack->setCurrentWidget(state);
    // While nothing is there yet, there is nothing to look for either.
    const bool first = state == m_nothing;
    for (QWidget *tool : std::initializer_list<QWidget *>{m_search, m_sort, m_mode, m_pills}) {
        tool->setVisible(!first);
    }
    m_count->setText(m_rows.everLoaded() && !first ? words::videoCount(m_rows.total()) : QString());
    if (error && m_rows.everLoaded()) {
        const words::Explanation why = words::explain(*error);
        Banner *banner
            = m_banners->show(QStringLiteral("load"), Banner::Kind::warning, why.headline, why.sentences());
        connect(banner->addAction(words::actionText(QStringLiteral("tryAgain"))), &QPushButton::clicked, this,
                &MyVideosPage::refresh);
    } else if (m_banners->find(QStringLiteral("load"))) {
        m_banners->remove(QStringLiteral("load"));
    }
}

void MyVideosPage::showChosen()
{
    const auto count = m_view->selectionModel()->selectedIndexes().size();
    m_chosenBar->setVisible(count > 0);
    m_chosenText->setText(words::chosenVideos(int(count)));
    m_actions->refresh();
}

void MyVideosPage::showConnection()
{
    const QString id = QStringLiteral("offline");
    if (m_client.state() == HomeClient::State::lost && m_rows.everLoaded()) {
        m_banners->show(id, Banner::Kind::note, words::shownAsItWas(), {});
    } else if (m_banners->find(id)) {
        m_banners->remove(id);
    }
}

void MyVideosPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    m_actions->fillMenu(*menu);
    menu->popup(at);
}

void MyVideosPage::forgetReady()
{
    if (m_banners->find(readyBanner)) {
        m_banners->remove(readyBanner);
    }
}

void MyVideosPage::showReady()
{
    const VideoRow row = m_ready;
    Banner *banner = m_banners->show(readyBanner, Banner::Kind::note,
                                     words::readyNamed(words::readyHeadline(m_reach, row.privacy), row.title),
                                     words::readyText(m_reach, row.privacy));
    const auto add = [this, banner](const QString &text, std::function<void()> act) {
        connect(banner->addAction(text), &QPushButton::clicked, this, std::move(act));
    };
    add(words::watch(), [this, row] { m_actions->open(row); });
    const bool hasLink = row.privacy != model::Privacy::onlyMe;
    if (hasLink && m_reach < words::Reach::homeNetwork) {
        add(words::watchOnPhone(), [this] { m_navigator.open({Place::Page::site, {}, {}}); });
        add(words::getAddress(),
            [this] { m_navigator.open({Place::Page::site, QStringLiteral("address"), {}}); });
    } else if (hasLink) {
        add(words::copyLink(m_reach), [this, row] { m_navigator.copySiteLink(QUrl(row.pageUrl)); });
    }
    banner->setDismissible();
}

void MyVideosPage::chooseFiles()
{
    askForFiles(this,
                {.title = words::chooseFiles(),
                 .folder = m_preferences.lastFolder(),
                 .mode = QFileDialog::ExistingFiles},
                [this](const QStringList &paths) {
                    m_preferences.setLastFolder(QFileInfo(paths.front()).absolutePath());
                    m_navigator.open({Place::Page::publish, {}, paths});
                });
}

std::vector<VideoRow> MyVideosPage::chosen() const
{
    std::vector<VideoRow> rows;
    for (const QModelIndex &index : m_view->chosen()) {
        rows.push_back(m_rows.at(index.row()));
    }
    return rows;
}

}
