// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishpage.h"

#include "parts/theme.h"
#include "publish/videofiles.h"
#include "words/errorwords.h"
#include "words/format.h"
#include "words/partswords.h"
#include "words/videowords.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace spirula::ui
{

namespace
{
words::Audience audienceOf(wire::ReachState state)
{
    switch (state) {
    case wire::ReachState::homeNetwork:
        return words::Audience::homeNetwork;
    case wire::ReachState::everyone:
    case wire::ReachState::notConfirmed:
        return words::Audience::everyone;
    default:
        return words::Audience::nobodyElse;
    }
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}
}

PublishPage::PublishPage(HomeClient &client, Preferences &preferences, Navigator &navigator, QWidget *parent)
    : Page(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_navigator(navigator)
{
    setAcceptDrops(true);
    build();
    addKeys();
    connect(&m_client, &HomeClient::reachChanged, this, [this](const wire::HomeReach &reach) {
        m_audience = audienceOf(reach.state);
        showState();
    });
    rowsChanged();
}

void PublishPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::pagePadding, metric::step16, metric::pagePadding, metric::step16);
    auto *head = new QHBoxLayout;
    m_headline = new QLabel(this);
    m_headline->setFont(Theme::ofApplication().font(TextRole::title));
    m_saved = new QLabel(this);
    head->addWidget(m_headline);
    head->addStretch();
    head->addWidget(m_saved);
    m_folder = new QWidget(this);
    m_folder->setLayout(new QHBoxLayout);
    m_folder->hide();
    m_dropZone = buildDropZone();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget(scroll);
    auto *halves = new QHBoxLayout(inside);
    halves->setContentsMargins({});
    halves->setSpacing(metric::step24);
    auto *left = new QVBoxLayout;
    m_frames = new FrameStrip(m_client, inside);
    m_list = new QWidget(inside);
    m_list->setLayout(new QVBoxLayout);
    m_list->layout()->setContentsMargins({});
    left->addWidget(m_frames);
    left->addWidget(m_list);
    left->addWidget(wrapped(words::untouched(), inside));
    left->addWidget(wrapped(words::locationRemoved(), inside));
    left->addStretch();
    m_form = new PublishForm(inside);
    halves->addLayout(left, 2);
    halves->addWidget(m_form, 3);
    scroll->setWidget(inside);
    m_content = new QWidget(this);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->addWidget(scroll);
    content->addWidget(buildFooter());
    column->addLayout(head);
    column->addWidget(m_folder);
    column->addWidget(m_dropZone, 1);
    column->addWidget(m_content, 1);
    connect(m_form, &PublishForm::changed, this, &PublishPage::takeForm);
    connect(m_form, &PublishForm::accepted, this, &PublishPage::publish);
}

QWidget *PublishPage::buildDropZone()
{
    auto *zone = new QWidget(this);
    auto *column = new QVBoxLayout(zone);
    auto *headline = wrapped(words::dropVideos(), zone);
    headline->setFont(Theme::ofApplication().font(TextRole::heading));
    auto *choose = new QPushButton(words::chooseFiles(), zone);
    connect(choose, &QPushButton::clicked, this, &PublishPage::chooseFiles);
    column->addStretch();
    for (QLabel *label : {headline, wrapped(words::dropText(), zone), wrapped(words::untouched(), zone)}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addWidget(choose, 0, Qt::AlignCenter);
    column->addStretch();
    return zone;
}

QWidget *PublishPage::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins({});
    m_problem = wrapped({}, footer);
    QPalette red = m_problem->palette();
    red.setColor(QPalette::WindowText, Theme::ofApplication().colour(Token::bad));
    m_problem->setPalette(red);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_reach = new QLabel(footer);
    m_reach->setObjectName(QStringLiteral("reach"));
    m_saveDraft = new QPushButton(words::saveDraft(), footer);
    m_publish = new QPushButton(footer);
    m_publish->setDefault(true);
    m_publish->setObjectName(QStringLiteral("publish"));
    row->addWidget(m_problem, 1);
    row->addWidget(m_reach);
    row->addWidget(m_saveDraft);
    row->addWidget(m_publish);
    connect(m_saveDraft, &QPushButton::clicked, this, &PublishPage::keepDraft);
    connect(m_publish, &QPushButton::clicked, this, &PublishPage::publish);
    return footer;
}

void PublishPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, std::function<void()> then) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, std::move(then));
    };
    key(Qt::CTRL | Qt::Key_Return, [this] { publish(); });
    key(Qt::CTRL | Qt::Key_Enter, [this] { publish(); });
    key(Qt::Key_Escape, [this] { keepDraft(); });
    for (int i = 0; i < 4; ++i) {
        key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i), [this, i] { m_frames->choose(i); });
    }
    const auto change = [this](const std::function<void(PublishFields &)> &with) {
        if (PublishDraft *draft = single()) {
            PublishFields fields = draft->fields();
            with(fields);
            draft->setFields(std::move(fields));
            showState();
        }
    };
    connect(m_frames, &FrameStrip::momentChosen, this, [change](qint64 atMs) {
        change([atMs](PublishFields &fields) {
            fields.thumbnailAtMs = atMs;
            fields.thumbnailPath.clear();
        });
    });
    connect(m_frames, &FrameStrip::pictureChosen, this, [change](const QString &path) {
        change([path](PublishFields &fields) { fields.thumbnailPath = path.toStdString(); });
    });
    connect(m_form, &PublishForm::captionAdded, this, [this](const QString &language, const QString &path) {
        if (PublishDraft *draft = single()) {
            draft->setCaption(language, path);
        }
    });
    connect(m_form, &PublishForm::captionRemoved, this, [this](const QString &language) {
        if (PublishDraft *draft = single()) {
            draft->removeCaption(language);
        }
    });
}

QString PublishPage::title() const
{
    const PublishDraft *draft = single();
    return draft && draft->isOut() ? words::editVideo() : words::newVideo();
}

PublishDraft *PublishPage::single() const { return m_rows.size() == 1 ? &m_rows.front()->draft() : nullptr; }

void PublishPage::arrive(const Place &place)
{
    QCoro::connect(m_client.reach(this), this, [this](const Result<wire::HomeReach> &reach) {
        if (reach) {
            m_audience = audienceOf(reach->state);
            showState();
        }
    });
    if (const auto id = Uuid::parse(place.subject.toStdString())) {
        if (!single() || single()->id() != *id) {
            clear();
            addDraft(new PublishDraft(m_client, *id, this));
        }
    } else if (single() && single()->isOut()) {
        clear();
    }
    addPaths(place.files);
}

void PublishPage::leave()
{
    for (DraftRow *row : m_rows) {
        if (!row->draft().isOut()) {
            row->draft().save();
        } else if (row->draft().hasChanges()) {
            m_navigator.toast({words::notSavedYet(), words::saveChanges(), [this] { publish(); }});
        }
    }
}

void PublishPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void PublishPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    event->acceptProposedAction();
    addPaths(paths);
}

void PublishPage::chooseFiles()
{
    auto *dialog = new QFileDialog(this, words::chooseFiles(), m_preferences.lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        m_preferences.setLastFolder(QFileInfo(paths.value(0)).absolutePath());
        addPaths(paths);
    });
    dialog->open();
}

void PublishPage::addPaths(const QStringList &paths)
{
    if (!paths.isEmpty() && single() && single()->isOut()) {
        clear();
    }
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir()) {
            askAboutFolder(path);
        } else {
            addDraft(new PublishDraft(m_client, QFileInfo(path).absoluteFilePath(), this));
        }
    }
}

void PublishPage::askAboutFolder(const QString &folder)
{
    const QStringList videos = videosIn(folder);
    const QString name = QDir(folder).dirName();
    qDeleteAll(m_folder->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *add = new QPushButton(words::addVideos(int(videos.size())), m_folder);
    auto *cancel = new QPushButton(words::cancel(), m_folder);
    add->setVisible(!videos.isEmpty());
    m_folder->layout()->addWidget(wrapped(
        videos.isEmpty() ? words::noVideosIn(name) : words::addFolder(int(videos.size()), name), m_folder));
    m_folder->layout()->addWidget(add);
    m_folder->layout()->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, m_folder, &QWidget::hide);
    connect(add, &QPushButton::clicked, this, [this, videos] {
        m_folder->hide();
        addPaths(videos);
    });
    m_folder->show();
}

void PublishPage::addDraft(PublishDraft *draft)
{
    auto *row = new DraftRow(*draft, m_list);
    m_rows.push_back(row);
    m_list->layout()->addWidget(row);
    connect(draft, &PublishDraft::changed, row, [this] {
        showState();
        tellPublished();
    });
    connect(draft, &PublishDraft::saved, row, [this] { showState(); });
    connect(draft, &PublishDraft::loaded, row, [this] { rowsChanged(); });
    connect(draft, &PublishDraft::published, row, [this, row] { publishedOne(row); });
    connect(draft, &PublishDraft::gone, row, [this, row] {
        row->draft().discard();
        forget(row);
    });
    connect(row, &DraftRow::titleChanged, this, [row] { row->showProblem({}); });
    connect(row, &DraftRow::discarded, this, [this, row] { discard(row); });
    rowsChanged();
    m_form->focusTitle();
}

void PublishPage::forget(DraftRow *row)
{
    std::erase(m_rows, row);
    row->draft().disconnect(row);
    row->disconnect();
    row->deleteLater();
    row->hide();
    rowsChanged();
}

void PublishPage::clear()
{
    while (!m_rows.empty()) {
        m_rows.back()->draft().close();
        forget(m_rows.back());
    }
}

void PublishPage::discard(DraftRow *row)
{
    const auto id = row->draft().id();
    row->draft().discard();
    forget(row);
    if (!id) {
        return;
    }
    constexpr int undoSeconds = 10;
    QCoro::connect(m_client.remove(this, *id, undoSeconds), this, [this, id = *id](const Result<> &removed) {
        if (!removed) {
            m_navigator.toast({words::explain(removed.error()).headline, {}, {}});
            return;
        }
        m_navigator.toast({words::discarded(), words::undo(),
                           [this, id] {
                               QCoro::connect(
                                   m_client.restore(this, id), this,
                                   [this](const Result<wire::HomeVideo> &video) {
                                       if (video) {
                                           addDraft(new PublishDraft(m_client, video->video.uuid, this));
                                       }
                                   });
                           },
                           undoSeconds * 1000});
    });
}

void PublishPage::rowsChanged()
{
    const bool several = m_rows.size() > 1;
    m_dropZone->setVisible(m_rows.empty());
    m_content->setVisible(!m_rows.empty());
    m_frames->setVisible(!several);
    m_form->setSeveral(several);
    for (DraftRow *row : m_rows) {
        row->setTitleShown(several);
    }
    if (PublishDraft *draft = single()) {
        m_form->setFields(draft->fields(), draft->video().hasPassword);
    } else if (several) {
        takeForm();
    } else {
        m_form->setFields({}, false);
        m_frames->clear();
    }
    showState();
    Q_EMIT titleChanged();
}

void PublishPage::takeForm()
{
    for (DraftRow *row : m_rows) {
        row->showProblem({});
        row->draft().setFields(m_form->fields(row->draft().fields()));
    }
    showState();
}

void PublishPage::showState()
{
    const PublishDraft *draft = single();
    m_headline->setText(title());
    m_problem->clear();
    const PublishFields fields = m_form->fields({});
    m_reach->setText(words::audience(fields.privacy, m_audience));
    const bool isOut = draft && draft->isOut();
    m_publish->setText(isOut                  ? words::saveChanges()
                           : fields.publishAt ? words::schedule()
                                              : words::publishFor(fields.privacy));
    m_saveDraft->setVisible(!isOut);
    WallTime savedAt = 0;
    for (const DraftRow *row : m_rows) {
        savedAt = std::max(savedAt, row->draft().savedAt());
    }
    m_saved->setText(savedAt > 0 && !isOut ? words::draftSaved(words::clockTime(savedAt)) : QString());
    if (draft && draft->id()) {
        m_frames->showVideo(*draft->id(), draft->video().video.durationMs);
        m_form->setCaptions(draft->video().captions);
    }
}

void PublishPage::publish()
{
    if (const QString problem = m_form->problem(); !problem.isEmpty()) {
        m_problem->setText(problem);
        return;
    }
    m_published.clear();
    m_publishedFor.reset();
    for (DraftRow *row : std::vector(m_rows)) {
        PublishDraft &draft = row->draft();
        const QString problem = draft.problem();
        row->showProblem(problem);
        if (!problem.isEmpty()) {
            m_problem->setText(problem);
        } else if (draft.isOut()) {
            draft.save();
            m_navigator.toast({words::changesSaved(), {}, {}});
        } else if (!draft.isBroken()) {
            draft.publish();
        }
    }
}

void PublishPage::publishedOne(DraftRow *row)
{
    m_published.push_back(*row->draft().id());
    m_publishedFor = row->draft().fields().publishAt;
    row->draft().close();
    forget(row);
    tellPublished();
}

/// What is broken or was refused stays in sight; the others are through.
void PublishPage::tellPublished()
{
    const bool isUnderWay = std::any_of(m_rows.begin(), m_rows.end(),
                                        [](const DraftRow *row) { return row->draft().isPublishing(); });
    if (m_published.empty() || isUnderWay) {
        return;
    }
    const std::vector<Uuid> ids = std::exchange(m_published, {});
    m_navigator.toast({m_publishedFor ? words::scheduled(words::exactTime(*m_publishedFor))
                                      : words::published(int(ids.size())),
                       words::undo(), [this, ids] { undoPublishing(ids); }, 10'000});
    if (m_rows.empty()) {
        m_navigator.open({Place::Page::myVideos, {}, {}});
    }
}

void PublishPage::undoPublishing(const std::vector<Uuid> &ids)
{
    for (const Uuid &id : ids) {
        wire::VideoChangeRequest back;
        back.draft = true;
        back.publishAt.emplace();
        QCoro::connect(m_client.change(this, id, back), this, [this](const Result<wire::HomeVideo> &video) {
            if (!video) {
                m_navigator.toast({words::explain(video.error()).headline, {}, {}});
                return;
            }
            addDraft(new PublishDraft(m_client, video->video.uuid, this));
            m_navigator.open({Place::Page::publish, {}, {}});
        });
    }
}

void PublishPage::keepDraft()
{
    if (!m_rows.empty() && !(single() && single()->isOut())) {
        m_navigator.toast({words::draftKept(), {}, {}});
        clear();
    }
    m_navigator.back();
}

}
