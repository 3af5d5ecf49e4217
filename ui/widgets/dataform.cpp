#include "widgets/dataform.h"

#include "display/convert.h"
#include "display/profilewords.h"
#include "models/profilerows.h"
#include "widgets/fileedit.h"
#include "widgets/rowsedit.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

/// A name for values is made of letters, digits, _ and -.
QString nameFrom(const QString& file)
{
    QString name = QFileInfo(file).completeBaseName();
    for (QChar& letter : name) {
        if (letter.unicode() > 127 || !(letter.isLetterOrNumber() || letter == u'_' || letter == u'-'))
            letter = u'_';
    }
    return name;
}

QString missingFiles(const std::vector<Feeder>& data, const std::filesystem::path& folder)
{
    QStringList missing;
    for (const Feeder& feeder : data) {
        std::error_code error;
        if (!feeder.file.empty() && !std::filesystem::exists(folder / feeder.file, error))
            missing << DataForm::tr("data.%1.file: there is no file %2.")
                           .arg(qString(feeder.name), qPath(folder / feeder.file));
    }
    return missing.join(QLatin1Char('\n'));
}

} // namespace

DataForm::DataForm(QWidget* parent)
    : FormSection(tr("Data files"), parent, Fold::Folded)
    , m_rows(new RowsEdit(QStringLiteral("data"), tr("Data files"), feederColumns(), this))
{
    m_rows->setWidths({14, 28});
    m_rows->setRowsShown(3);
    auto* about = new QLabel(tr("A request takes its values as ${data:NAME.COLUMN}: a CSV file with a header row, or a "
                                "JSON list of objects."),
                             this);
    about->setWordWrap(true);
    auto* add = new QPushButton(tr("Add a file…"), this);
    add->setObjectName(QStringLiteral("addData"));
    auto* line = new QHBoxLayout;
    line->addWidget(add);
    line->addStretch(1);
    content()->addWidget(about);
    content()->addWidget(m_rows);
    content()->addLayout(line);
    connect(add, &QPushButton::clicked, this, &DataForm::addFile);
    connect(m_rows, &RowsEdit::edited, this, [this] {
        m_data = feedersOf(m_rows->rows());
        show();
        emit edited();
    });
}

void DataForm::setProfile(const LoadProfile& profile)
{
    m_data = profile.data;
    m_folder = profile.folder;
    m_rows->setRows(rowsOf(m_data));
    show();
}

void DataForm::applyTo(LoadProfile& profile) const
{
    profile.data = m_data;
}

void DataForm::addFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Add a data file"), qPath(m_folder.path),
                                                      tr("Data (*.csv *.json);;All files (*)"));
    if (file.isEmpty())
        return;
    const Feeder feeder{stdString(nameFrom(file)), stdString(nameInProfile(file, m_folder.path)), {}};
    m_rows->addRow(rowsOf(std::vector{feeder}).constFirst());
}

void DataForm::show()
{
    setSummary(dataText(m_data));
    setWarning(missingFiles(m_data, m_folder.path));
}

} // namespace headroom
