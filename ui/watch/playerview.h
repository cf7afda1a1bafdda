// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watch/playerbar.h"

#include <QTimer>

namespace spirula::ui
{

class BarButton;
class CentreHint;
class Fade;
class PlayerNotice;
class Popover;
class SeekPreview;
class VideoPicture;

/// The picture with everything that lies over it: bar, hints, notices, the preview of the seek bar. Hides the
/// bar and the pointer when nobody moves.
class PlayerView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int restMs = 2500;

    explicit PlayerView(QWidget *parent = nullptr);

    VideoPicture &picture() { return *m_picture; }
    PlayerBar &bar() { return *m_bar; }
    PlayerNotice &notice() { return *m_notice; }
    CentreHint &hint() { return *m_hint; }
    SeekPreview &preview() { return *m_preview; }

    void setWhere(PlayerPlace::Where where);
    /// The bar may hide: it plays. Paused or ended it stays.
    void setRunning(bool running);
    void setBarUsable(bool usable); ///< nothing to steer: no bar
    /// Above the button; the bar stays as long as it is open. It deletes itself.
    void openMenu(Popover *menu, QWidget *button);

Q_SIGNALS:
    void clicked();
    void doubleClicked();
    void scrolled(int steps); ///< of the wheel; up is positive
    void pageWanted(); ///< from the small one
    void closeWanted();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wake();
    void rest();
    void place();
    void showBar(bool visible);
    bool mayHide() const;

    VideoPicture *m_picture;
    PlayerNotice *m_notice;
    PlayerBar *m_bar;
    SeekPreview *m_preview;
    CentreHint *m_hint;
    BarButton *m_toPage;
    BarButton *m_close;
    Fade *m_barFade;
    Fade *m_toPageFade;
    Fade *m_closeFade;
    QTimer m_still;
    PlayerPlace::Where m_where = PlayerPlace::Where::page;
    int m_wheel = 0; ///< eighths of a degree that are no whole step yet
    bool m_running = false;
    bool m_usable = false;
    bool m_menuOpen = false;
    bool m_pressed = false;
};

}
