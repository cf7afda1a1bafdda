// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"

#include "client/preferences.h"
#include "parts/pagecolumn.h"
#include "parts/rolelabel.h"
#include "settings/settingsform.h"
#include "words/errorwords.h"
#include "words/reachwords.h"
#include "words/settingswords.h"

namespace spirula::ui
{

namespace
{

/// A member of the node's settings as a value of a row.
template<class Shown, class T>
Kept<Shown> kept(NodeSettings &node, T model::Settings::*member, int unit = 1)
{
    const auto shown = [member, unit](const model::Settings &settings) {
        if constexpr (std::is_same_v<T, bool>) {
            return settings.*member;
        } else {
            return static_cast<Shown>(settings.*member / unit);
        }
    };
    const auto stored = [unit](const Shown &value) {
        if constexpr (std::is_same_v<T, bool>) {
            return value;
        } else {
            return static_cast<T>(value) * static_cast<T>(unit);
        }
    };
    return {[&node, shown] { return shown(node.now()); },
            [&node, member, stored](const Shown &value, SettingRow &row) {
                node.change([&](model::Settings &settings) { settings.*member = stored(value); },
                            [&row](const Result<model::Settings> &done) {
                                if (done) {
                                    row.clearError();
                                } else {
                                    row.showError(done.error());
                                }
                            });
            },
            shown(model::Settings())};
}

template<class Shown, class T>
Kept<Shown> kept(Preferences &preferences, T (Preferences::*get)() const, void (Preferences::*set)(T),
                 Shown usual)
{
    return {
        [&preferences, get] { return static_cast<Shown>((preferences.*get)()); },
        [&preferences, set](const Shown &value, SettingRow &) { (preferences.*set)(static_cast<T>(value)); },
        usual};
}

}

SettingsPage::SettingsPage(HomeClient &client, Preferences &preferences, Navigator &, QWidget *parent)
    : Page(parent)
    , m_client(client)
    , m_preferences(preferences)
    , m_node(client)
    , m_search(new QLineEdit(this))
    , m_groups(new QListWidget(this))
    , m_connection(new RoleLabel(TextRole::body, this, Token::warn))
    , m_nothing(new RoleLabel(TextRole::body, this, Token::muted))
    , m_column(new PageColumn(this))
{
    m_search->setObjectName(QStringLiteral("settingsSearch"));
    m_search->setPlaceholderText(words::searchSettings());
    m_search->setAccessibleName(words::searchSettings());
    m_search->setClearButtonEnabled(true);
    m_groups->setObjectName(QStringLiteral("settingsGroups"));
    m_groups->setAccessibleName(words::settingsTitle());
    m_groups->setFrameShape(QFrame::NoFrame);
    m_groups->setFixedWidth(metric::sideBar);
    m_connection->setObjectName(QStringLiteral("connection"));
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_column->setAccessibleName(words::settingsTitle());
    m_column->column()->addWidget(m_connection);
    m_column->column()->addWidget(m_nothing);
    addGeneral();
    addPublishing();
    addPlayback();
    addAdvanced();
    auto *across = new QHBoxLayout;
    across->addWidget(m_groups);
    across->addWidget(m_column, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(metric::pagePadding, metric::pagePadding, 0, 0);
    whole->addWidget(m_search);
    whole->addLayout(across, 1);
    m_groups->setCurrentRow(0);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::showForms);
    connect(m_groups, &QListWidget::currentRowChanged, this, &SettingsPage::showForms);
    connect(&m_node, &NodeSettings::changed, this, &SettingsPage::showConnection);
    connect(&m_node, &NodeSettings::failed, this,
            [this](const Error &error) { m_connection->setTextOrHide(words::explain(error).headline); });
    showConnection();
    showForms();
}

QString SettingsPage::title() const { return words::settingsTitle(); }

void SettingsPage::arrive(const Place &place)
{
    refresh();
    for (int i = 0; i < m_groups->count(); ++i) {
        if (m_groups->item(i)->data(Qt::UserRole).toString() == place.subject) {
            m_search->clear();
            m_groups->setCurrentRow(i);
            m_groups->setFocus();
            return;
        }
    }
    m_search->setFocus();
    m_search->selectAll();
}

void SettingsPage::refresh()
{
    m_node.load();
    for (SettingsForm *form : m_forms) {
        form->refresh();
    }
}

SettingsForm *SettingsPage::addForm(const QString &id, const QString &title, bool ofNode)
{
    auto *form = new SettingsForm(title, this);
    m_column->column()->addWidget(form);
    auto *item = new QListWidgetItem(title, m_groups);
    item->setData(Qt::UserRole, id);
    m_forms << form;
    if (ofNode) {
        m_nodeForms << form;
    }
    return form;
}

void SettingsPage::addGeneral()
{
    SettingsForm *form = addForm(QStringLiteral("general"), words::general(), false);
    form->addChoice(QStringLiteral("appearance"), words::appearance(),
                    {{words::likeSystem(), 0}, {words::light(), 1}, {words::dark(), 2}},
                    kept(m_preferences, &Preferences::appearance, &Preferences::setAppearance, 0));
    form->addSwitch(QStringLiteral("reducedMotion"), words::reducedMotion(),
                    kept(m_preferences, &Preferences::reducedMotion, &Preferences::setReducedMotion, false));
    form->addNumber(QStringLiteral("zoom"), words::zoom(), 80, 200, QStringLiteral(" %"),
                    kept(m_preferences, &Preferences::zoomPercent, &Preferences::setZoomPercent, 100));
    form->addChoice(QStringLiteral("closing"), words::closing(),
                    {{words::closingAsks(), 0}, {words::closingKeeps(), 1}, {words::closingQuits(), 2}},
                    kept(m_preferences, &Preferences::closeChoice, &Preferences::setCloseChoice, 0));
}

void SettingsPage::addPublishing()
{
    using model::Settings;
    SettingsForm *form = addForm(QStringLiteral("publishing"), words::publishing(), true);
    form->addSwitch(QStringLiteral("audioOnly"), words::soundOnly(),
                    kept<bool>(m_node, &Settings::audioOnly));
    form->addSwitch(QStringLiteral("webVideos"), words::plainMp4(), kept<bool>(m_node, &Settings::webVideos));
    form->addSwitch(QStringLiteral("keepOriginal"), words::keepWorkingCopy(),
                    kept<bool>(m_node, &Settings::keepOriginal));
    form->addSwitch(QStringLiteral("hardwareEncoding"), words::hardwareEncoding(),
                    kept<bool>(m_node, &Settings::hardwareEncoding));
    form->addSwitch(QStringLiteral("preparingOnBattery"), words::preparingOnBattery(),
                    kept<bool>(m_node, &Settings::preparingOnBattery));
    form->addNumber(QStringLiteral("uploadLimit"), words::uploadLimit(), 0, 1'000'000,
                    words::kilobytesPerSecond(), kept<int>(m_node, &Settings::uploadLimit, 1000));
}

void SettingsPage::addPlayback()
{
    SettingsForm *form = addForm(QStringLiteral("playback"), words::playback(), false);
    QList<std::pair<QString, int>> qualities{{words::automatic(), 0}};
    for (const int resolution : {2160, 1440, 1080, 720, 480, 360, 240}) {
        qualities << std::pair(QStringLiteral("%1p").arg(resolution), resolution);
    }
    form->addChoice(QStringLiteral("quality"), words::usualQuality(), qualities,
                    kept(m_preferences, &Preferences::quality, &Preferences::setQuality, 0));
    form->addSwitch(QStringLiteral("captions"), words::showCaptions(),
                    kept(m_preferences, &Preferences::captionsOn, &Preferences::setCaptionsOn, false));
}

void SettingsPage::addAdvanced()
{
    using model::Settings;
    SettingsForm *form = addForm(QStringLiteral("advanced"), words::advanced(), true);
    form->addNumber(QStringLiteral("publicPort"), words::port(), 1, 65535, {},
                    kept<int>(m_node, &Settings::publicPort));
    form->addSwitch(QStringLiteral("requireSandbox"), words::requireSandbox(),
                    kept<bool>(m_node, &Settings::requireSandbox));
}

void SettingsPage::showForms()
{
    const QString search = m_search->text().trimmed();
    int found = 0;
    for (int i = 0; i < m_forms.size(); ++i) {
        const int rows = m_forms[i]->filter(search);
        m_forms[i]->setVisible(search.isEmpty() ? i == m_groups->currentRow() : rows > 0);
        found += rows;
    }
    m_nothing->setTextOrHide(found == 0 ? words::noSetting(search) : QString());
}

void SettingsPage::showConnection()
{
    const bool isLost = m_client.state() == HomeClient::State::lost;
    m_connection->setTextOrHide(m_client.state() == HomeClient::State::online ? QString()
                                    : isLost                                  ? words::siteRestarting()
                                                                              : words::siteStarting());
    for (SettingsForm *form : m_nodeForms) {
        form->setEnabled(m_node.canChange());
        form->refresh();
    }
}

}
