#include "theme/theme.h"

#include "theme/desktoptheme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <optional>

namespace headroom {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(headroom::Theme)
};

constexpr QRgb operator""_rgb(unsigned long long value)
{
    return static_cast<QRgb>(value) | 0xff000000U;
}

const Theme& lightTheme()
{
    static const Theme theme{
        false,
        0xffffff_rgb,
        0xf3f5f7_rgb,
        0x1f2328_rgb,
        0x57606a_rgb,
        0xd0d7de_rgb,
        0x0969da_rgb,
        0xa32a00_rgb,
        0xa65e00_rgb,
        {0x1a7fe0_rgb, 0xdb7d00_rgb, 0xa32a00_rgb, 0x5b1a94_rgb, 0x0b3b36_rgb, 0x7a7a7a_rgb},
        {0xdcebf9_rgb, 0xa8cdef_rgb, 0x6aa9e0_rgb, 0x2e7fc6_rgb, 0x0b4f94_rgb, 0x062c57_rgb},
        {0xfbe0d2_rgb, 0xf5b897_rgb, 0xe98857_rgb, 0xcc5a1f_rgb, 0xa32a00_rgb, 0x5e1600_rgb},
    };
    return theme;
}

const Theme& darkTheme()
{
    static const Theme theme{
        true,
        0x1e1f22_rgb,
        0x17181a_rgb,
        0xe6e8eb_rgb,
        0xa3a9b1_rgb,
        0x36393f_rgb,
        0x5cc8fa_rgb,
        0xff6b55_rgb,
        0xffb81c_rgb,
        {0x5cc8fa_rgb, 0xffb81c_rgb, 0xe5301c_rgb, 0xa238ff_rgb, 0x5a857b_rgb, 0xf4f5ee_rgb},
        {0x16324a_rgb, 0x1e5079_rgb, 0x2b78b0_rgb, 0x4fa3db_rgb, 0x93cbf2_rgb, 0xe3f3ff_rgb},
        {0x4a1b12_rgb, 0x7d2616_rgb, 0xb8361d_rgb, 0xe8573a_rgb, 0xff9478_rgb, 0xffe0d6_rgb},
    };
    return theme;
}

ThemeChoice applied = ThemeChoice::System;
std::optional<bool> desktopDark; ///< as the desktop said

QPalette paletteOf(const Theme& theme)
{
    QPalette palette(theme.window);
    const QColor faint = theme.dark ? QColor(0x6b, 0x70, 0x78) : QColor(0x8c, 0x95, 0x9f);
    const auto setText = [&](QPalette::ColorRole role) {
        palette.setColor(role, theme.text);
        palette.setColor(QPalette::Disabled, role, faint);
    };
    setText(QPalette::WindowText);
    setText(QPalette::Text);
    setText(QPalette::ButtonText);
    palette.setColor(QPalette::Window, theme.window);
    // Fields stand on cards of the background's colour. Fusion draws their frames darker than the window, which is no
    // contrast on a dark one: there they are lighter than the card.
    palette.setColor(QPalette::Base, theme.dark ? QColor(0x2b, 0x2d, 0x32) : theme.background);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Button, theme.dark ? QColor(0x3a, 0x3d, 0x43) : QColor(0xf3, 0xf5, 0xf7));
    palette.setColor(QPalette::ToolTipBase, theme.background);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.dark ? Qt::black : Qt::white);
    palette.setColor(QPalette::Link, theme.accent);
    return palette;
}

} // namespace

OutcomeGroup groupOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return OutcomeGroup::Ok;
    case Outcome::NearLimit:
        return OutcomeGroup::NearLimit;
    case Outcome::GatewayTimeout:
        return OutcomeGroup::GatewayTimeout;
    case Outcome::ServerError:
    case Outcome::CheckFailed: // the target answered, and wrongly
        return OutcomeGroup::ServerError;
    case Outcome::Throttled:
    case Outcome::ClientError:
        return OutcomeGroup::ClientError;
    case Outcome::NetworkError:
    case Outcome::ClientTimeout:
    case Outcome::Unfinished:
        break;
    }
    return OutcomeGroup::NoAnswer;
}

QString groupText(OutcomeGroup group)
{
    switch (group) {
    case OutcomeGroup::Ok:
        return Text::tr("ok");
    case OutcomeGroup::NearLimit:
        return Text::tr("near limit");
    case OutcomeGroup::GatewayTimeout:
        return Text::tr("gateway timeout");
    case OutcomeGroup::ServerError:
        return Text::tr("other 5xx, failed check");
    case OutcomeGroup::ClientError:
        return Text::tr("4xx, throttled");
    case OutcomeGroup::NoAnswer:
        break;
    }
    return Text::tr("no answer");
}

QBrush Theme::brushOf(OutcomeGroup group) const
{
    switch (group) {
    case OutcomeGroup::ServerError:
        return {of(group), Qt::Dense4Pattern};
    case OutcomeGroup::ClientError:
        return {of(group), Qt::HorPattern};
    case OutcomeGroup::NoAnswer:
        return {of(group), Qt::DiagCrossPattern};
    default:
        return {of(group), Qt::SolidPattern};
    }
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

const Theme& themeFor(const QPalette& palette)
{
    return isDark(palette) ? darkTheme() : lightTheme();
}

void setTableColours(QWidget* table, const Theme& theme)
{
    QPalette palette = table->palette();
    palette.setColor(QPalette::Base, theme.background);
    table->setPalette(palette);
}

void applyTheme(ThemeChoice choice)
{
    applied = choice;
    static const QString systemStyle = QApplication::style()->name();
    if (choice == ThemeChoice::System) {
        QApplication::setStyle(QStyleFactory::create(systemStyle));
        QApplication::setPalette(QPalette());
        if (!desktopDark || isDark(QApplication::palette()) == *desktopDark)
            return;
        choice = *desktopDark ? ThemeChoice::Dark : ThemeChoice::Light;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(choice == ThemeChoice::Dark ? darkTheme() : lightTheme()));
}

void followDesktop(bool dark)
{
    desktopDark = dark;
    if (applied == ThemeChoice::System)
        applyTheme(ThemeChoice::System);
}

ThemeChoice appliedTheme()
{
    return applied;
}

} // namespace headroom
