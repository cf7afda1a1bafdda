// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/spirulastyle.h"

#include "parts/keyboardfocus.h"
#include "parts/stylepainter.h"
#include "parts/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace spirula::ui
{

namespace
{
constexpr int scrollBarWidth = 12;
constexpr int tickSide = 18;
constexpr int comboIndent = 3;
constexpr int ringRoom = 4; ///< the ring, and its gap to the control

int scaled(int pixels) { return Theme::ofApplication().scaled(pixels); }

/// The line of a box that has a frame of its own.
bool isInField(const QWidget *widget)
{
    const QWidget *outer = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(outer) || qobject_cast<const QAbstractSpinBox *>(outer);
}

bool isLongField(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}
}

SpirulaStyle::SpirulaStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void SpirulaStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return stylepainter::button(*option, *painter);
    case PE_PanelLineEdit:
        if (const auto *line = qobject_cast<const QLineEdit *>(widget);
            !isInField(widget) && (!line || line->hasFrame())) {
            stylepainter::field(*option, *painter);
        }
        return;
    case PE_Frame:
        if (isLongField(widget)) {
            return stylepainter::field(*option, *painter);
        }
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            stylepainter::itemPanel(*item, *painter);
        }
        return;
    case PE_PanelItemViewRow: // the items have what is to be seen
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return stylepainter::tickBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return stylepainter::radioDot(*option, *painter);
    case PE_FrameMenu:
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return stylepainter::floating(*option, *painter);
    case PE_FrameFocusRect: // KeyboardFocus has the ring
    case PE_FrameGroupBox:
    case PE_FrameButtonBevel:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SpirulaStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == CE_FocusFrame) {
        return stylepainter::focusRing(*option, *painter);
    }
    if (element == CE_MenuItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            return stylepainter::menuItem(*item, *painter);
        }
    }
    if (element == CE_MenuEmptyArea) {
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        bar && element == CE_ProgressBar) {
        return stylepainter::progressBar(*bar, *painter);
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        item && element == CE_ItemViewItem) {
        QStyleOptionViewItem plain(*item); // a tinted ground: the text stays as it is
        plain.palette.setColor(QPalette::HighlightedText, plain.palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &plain, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void SpirulaStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const
{
    const auto part = [&](SubControl which) { return subControlRect(control, option, which, widget); };
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        return stylepainter::comboBox(*box, part(SC_ComboBoxArrow), *painter);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
        return stylepainter::spinBox(*spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown), *painter);
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
        if (control == CC_Slider) {
            return stylepainter::slider(*slider, part(SC_SliderGroove), part(SC_SliderHandle), *painter);
        }
        if (control == CC_ScrollBar) {
            return stylepainter::scrollBar(*slider, part(SC_ScrollBarSlider), *painter);
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize SpirulaStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        wanted.setHeight(scaled(metric::control));
        break;
    case CT_ItemViewItem:
        wanted.setHeight(std::max(wanted.height(), scaled(metric::control)));
        break;
    case CT_ProgressBar:
        wanted.setHeight(metric::step8);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool line = item->menuItemType == QStyleOptionMenuItem::Separator;
            wanted.setHeight(line ? metric::step8 : scaled(metric::control));
            wanted.rwidth() += metric::step48;
        }
        break;
    default:
        break;
    }
    return wanted;
}

/// Thin scroll bars have no arrows: all of the bar is for its handle.
QRect SpirulaStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (box && part == SC_ComboBoxEditField && !box->editable) { // its text begins where that of a field does
        const QRect plain = QProxyStyle::subControlRect(control, option, part, widget);
        return visualRect(box->direction, plain, plain.adjusted(comboIndent, 0, 0, 0));
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const bool level = bar->orientation == Qt::Horizontal;
    const int room = level ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int least = std::min(room, scaled(metric::step32));
    const int length = range > 0
        ? std::max(least,
                   int(qint64(room) * bar->pageStep / std::max<qint64>(1, qint64(range) + bar->pageStep)))
        : room;
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length,
                                           bar->upsideDown);
    const auto piece = [&](int from, int size) {
        return visualRect(bar->direction, bar->rect,
                          level ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                                : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return piece(at, length);
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return piece(0, at);
    case SC_ScrollBarAddPage:
        return piece(at + length, room - at - length);
    default:
        return {};
    }
}

int SpirulaStyle::pixelMetric(PixelMetric which, const QStyleOption *option, const QWidget *widget) const
{
    switch (which) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(tickSide);
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(metric::step16);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return ringRoom;
    case PM_MenuVMargin:
        return metric::step4;
    case PM_ToolTipLabelFrameWidth:
        return metric::step8;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit *>(widget) || isLongField(widget)
            ? metric::radiusControl
            : QProxyStyle::pixelMetric(which, option, widget);
    default:
        return QProxyStyle::pixelMetric(which, option, widget);
    }
}

int SpirulaStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *answer) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup: // a list below the field, never a menu over it
    case SH_UnderlineShortcut:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

void SpirulaStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QAbstractSlider *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    // Lists lie on the page itself; what opens below a box has a ground of its own.
    if (auto *view = qobject_cast<QAbstractItemView *>(widget);
        view && !view->inherits("QComboBoxListView")) {
        view->viewport()->setAutoFillBackground(false);
    }
}

void applyLook(QApplication &application)
{
    Theme &theme = Theme::ofApplication();
    QApplication::setStyle(new SpirulaStyle);
    const auto follow = [&theme] {
        QApplication::setPalette(theme.palette());
        QToolTip::setPalette(theme.palette());
        QApplication::setFont(theme.font(TextRole::body));
        QToolTip::setFont(theme.font(TextRole::caption));
    };
    QObject::connect(&theme, &Theme::changed, &application, follow);
    follow();
    new KeyboardFocus(&application);
}

}
