#pragma once

#include <QWidget>

#include <filesystem>

class QLineEdit;

namespace headroom {

/// The name of a file as a profile has it: typed, or chosen, and then from the profile's folder where it lies below.
class FileEdit : public QWidget {
    Q_OBJECT
public:
    FileEdit(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
    void setFolder(const std::filesystem::path& folder) { m_folder = folder; }
    void setFile(const QString& file);
    [[nodiscard]] QString file() const;
    void setPlaceholder(const QString& text);

signals:
    void edited();

private:
    void choose();

    std::filesystem::path m_folder;
    QLineEdit* m_name = nullptr;
};

/// A file as a profile in this folder names it: relative where it lies in the folder or below.
[[nodiscard]] QString nameInProfile(const QString& file, const std::filesystem::path& folder);

} // namespace headroom
