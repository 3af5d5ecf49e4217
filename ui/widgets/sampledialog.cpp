#include "widgets/sampledialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom {

SampleDialog::SampleDialog(const QList<QPair<QString, QString>>& details, QWidget* parent)
    : QDialog(parent)
{
    constexpr int widest = 460;
    setWindowTitle(tr("Request"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(4);
    QString all;
    for (const auto& [name, text] : details) {
        auto* value = new QLabel(text, this);
        value->setTextFormat(Qt::PlainText); // it may be a target's
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setWordWrap(true);
        value->setMinimumWidth(widest / 2);
        value->setMaximumWidth(widest);
        value->setAccessibleName(name);
        form->addRow(name, value);
        all += QStringLiteral("%1\t%2\n").arg(name, text);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [all] { QGuiApplication::clipboard()->setText(all); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace headroom
