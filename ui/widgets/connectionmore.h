#pragma once

#include "profile/connection.h"

#include <QWidget>

#include <filesystem>
#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace headroom {

class FileEdit;
class NumberSpin;
class RowsEdit;

/// What of a connection is seldom set: certificates, proxy, addresses, what carries it.
class ConnectionMore : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionMore(QWidget* parent = nullptr);
    void setConnection(const Connection& connection, const std::filesystem::path& folder);
    void applyTo(Connection& connection) const; ///< only what has a field here

signals:
    void edited();

private:
    using Text = std::string Connection::*;
    void addFile(QFormLayout* form, const QString& label, const char* name, Text member);
    void addText(QFormLayout* form, const QString& label, const char* name, Text member, const QString& hint);
    void connectAll();

    Connection m_connection; ///< as set, with the edits
    std::vector<std::pair<FileEdit*, Text>> m_files;
    std::vector<std::pair<QLineEdit*, Text>> m_texts;
    QComboBox* m_leastTls = nullptr;
    RowsEdit* m_resolve = nullptr;
    NumberSpin* m_streams = nullptr;
    QComboBox* m_transport = nullptr;
};

} // namespace headroom
