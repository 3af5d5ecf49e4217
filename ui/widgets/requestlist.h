#pragma once

#include "profile/loadprofile.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QToolButton;

namespace headroom {

/// The requests of a profile, which one is edited, and in what order they are sent. At least one.
class RequestList : public QWidget {
    Q_OBJECT
public:
    explicit RequestList(QWidget* parent = nullptr);

    void setRequests(std::vector<HttpRequest> requests, LoadProfile::Order order);
    [[nodiscard]] const std::vector<HttpRequest>& requests() const { return m_requests; }
    [[nodiscard]] LoadProfile::Order order() const { return m_order; }

    [[nodiscard]] std::size_t current() const { return m_current; }
    [[nodiscard]] const HttpRequest& request() const { return m_requests[m_current]; }
    /// Takes over an edit of the current one; emits nothing.
    void setRequest(const HttpRequest& request);
    void choose(std::size_t index);
    /// Adds one to the same URL behind the current one and chooses it.
    void add();

signals:
    void chosen(); ///< another request is the current one
    void edited(); ///< there are others, or in another order

private:
    void layOut();
    void remove();
    void move(int by);
    void show();
    [[nodiscard]] QString textOf(const HttpRequest& request) const;

    std::vector<HttpRequest> m_requests{1};
    LoadProfile::Order m_order = LoadProfile::Order::Weighted;
    std::size_t m_current = 0;
    QComboBox* m_orderBox = nullptr;
    QListWidget* m_list = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
};

} // namespace headroom
