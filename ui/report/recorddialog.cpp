#include "report/recorddialog.h"

#include "display/convert.h"
#include "store/runlabels.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

namespace headroom {

namespace {

constexpr QLatin1String authorKey("recordAuthor");

QString releaseOf(const QString& runFile)
{
    const auto labels = readLabels(stdString(runFile));
    if (!labels || labels->tags.count("release") == 0)
        return {};
    return qString(labels->tags.at("release"));
}

} // namespace

RecordDialog::RecordDialog(const QString& runFile, QWidget* parent)
    : QDialog(parent)
    , m_release(new QLineEdit(releaseOf(runFile), this))
    , m_author(new QLineEdit(QSettings().value(authorKey).toString(), this))
    , m_approver(new QLineEdit(this))
{
    setWindowTitle(tr("Export record"));
    m_release->setObjectName(QStringLiteral("recordRelease"));
    m_author->setObjectName(QStringLiteral("recordAuthor"));
    m_approver->setObjectName(QStringLiteral("recordApprover"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Choose &file…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RecordDialog::reject);
    auto* form = new QFormLayout(this);
    auto* what = new QLabel(tr("The record holds verdict, conditions, charts and evidence. The requests go into a CSV "
                               "file beside it, and the record names their SHA-256."),
                            this);
    what->setWordWrap(true);
    form->addRow(what);
    form->addRow(tr("&Release"), m_release);
    form->addRow(tr("&Author"), m_author);
    form->addRow(tr("A&pprover"), m_approver);
    form->addRow(buttons);
    resize(440, minimumSizeHint().height());
}

RecordSigns RecordDialog::signs() const
{
    return {stdString(m_author->text().trimmed()), stdString(m_approver->text().trimmed()),
            stdString(m_release->text().trimmed())};
}

void RecordDialog::accept()
{
    QSettings().setValue(authorKey, m_author->text().trimmed());
    QDialog::accept();
}

} // namespace headroom
