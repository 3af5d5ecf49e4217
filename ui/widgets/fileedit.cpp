#include "widgets/fileedit.h"

#include "display/convert.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace headroom {

FileEdit::FileEdit(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
{
    m_name->setObjectName(objectName);
    m_name->setAccessibleName(accessibleName);
    auto* choose = new QToolButton(this);
    choose->setText(QStringLiteral("…"));
    choose->setToolTip(tr("Choose the file"));
    choose->setAccessibleName(tr("%1: choose the file").arg(accessibleName));
    choose->setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_name, 1);
    layout->addWidget(choose);
    setFocusProxy(m_name);
    connect(m_name, &QLineEdit::textEdited, this, &FileEdit::edited);
    connect(choose, &QToolButton::clicked, this, &FileEdit::choose);
}

void FileEdit::setFile(const QString& file)
{
    if (file != this->file())
        m_name->setText(file);
}

QString FileEdit::file() const
{
    return m_name->text();
}

void FileEdit::setPlaceholder(const QString& text)
{
    m_name->setPlaceholderText(text);
}

void FileEdit::choose()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose the file"), qPath(m_folder));
    if (file.isEmpty())
        return;
    m_name->setText(nameInProfile(file, m_folder));
    emit edited();
}

QString nameInProfile(const QString& file, const std::filesystem::path& folder)
{
    if (folder.empty())
        return file;
    const QString relative = QDir(qPath(folder)).relativeFilePath(file);
    return relative.startsWith(QLatin1String("..")) ? file : relative;
}

} // namespace headroom
