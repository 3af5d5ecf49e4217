#include "widgets/labelsdialog.h"

#include "display/convert.h"
#include "display/errorsentences.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace headroom {

namespace {

QPlainTextEdit* lines(int count, const QString& text, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(text, parent);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * count + 12);
    return edit;
}

QString tagLines(const RunLabels& labels)
{
    QString text;
    for (const auto& [key, value] : labels.tags)
        text += QStringLiteral("%1=%2\n").arg(qString(key), qString(value));
    return text;
}

} // namespace

LabelsDialog::LabelsDialog(const RunLabels& labels, const QString& runName, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(qString(labels.name), this))
    , m_tags(lines(4, tagLines(labels), this))
    , m_note(lines(5, qString(labels.note), this))
    , m_baseline(new QCheckBox(tr("&Baseline: compare other runs with this one"), this))
    , m_error(new QLabel(this))
{
    setWindowTitle(tr("Tags and note"));
    m_name->setObjectName(QStringLiteral("runName"));
    m_name->setPlaceholderText(runName);
    m_tags->setObjectName(QStringLiteral("runTags"));
    m_tags->setPlaceholderText(tr("memory=512\nrelease=1.4"));
    m_note->setObjectName(QStringLiteral("runNote"));
    m_baseline->setChecked(labels.baseline);
    m_error->setObjectName(QStringLiteral("labelsError"));
    m_error->setWordWrap(true);
    QPalette red = m_error->palette();
    red.setColor(QPalette::WindowText, themeFor(palette()).limitText);
    m_error->setPalette(red);
    m_error->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &LabelsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &LabelsDialog::reject);
    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Tags, one a line"), m_tags);
    form->addRow(tr("N&ote"), m_note);
    form->addRow({}, m_baseline);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addWidget(buttons);
    resize(460, minimumSizeHint().height()); // text fields would like to be higher
}

Result<RunLabels> LabelsDialog::labels() const
{
    RunLabels labels{
        stdString(m_name->text().trimmed()), stdString(m_note->toPlainText().trimmed()), {}, m_baseline->isChecked()};
    for (const QString& line : m_tags->toPlainText().split(QLatin1Char('\n'))) {
        if (line.trimmed().isEmpty())
            continue;
        auto tag = parseTag(stdString(line.trimmed()));
        if (!tag)
            return tl::make_unexpected(tag.error());
        labels.tags[tag->first] = tag->second;
    }
    return checkLabels(labels).map([&] { return labels; });
}

void LabelsDialog::accept()
{
    if (const auto good = labels(); !good) {
        m_error->setText(errorInLanguage(good.error().message));
        m_error->show();
        return;
    }
    QDialog::accept();
}

} // namespace headroom
