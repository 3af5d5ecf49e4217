#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sys/epoll.h>
#include <unistd.h>
#include <vector>

// The least that libcurl can be had for: its multi-socket interface on a bare epoll loop, nothing planned, nothing
// recorded, the clock never read. What Headroom costs above this is Headroom's own. A row of cpu-per-request.
//   build/release/bin/bench_barecurl URL USERS REQUESTS          closed model; loopback only, please
// Set up as Headroom does where that costs: 64 handles to a multi, a parsed URL, no look-up of proxies, a timeout, and
// the same bytes sent (libcurl puts a header together character by character: its User-Agent alone is 6 % of the user
// instructions).

namespace {

int g_epoll = -1;
long g_left = 0, g_over = 0, g_ok = 0;

struct Multi {
    CURLM* handle = curl_multi_init();
    long timeout = -1;
    int running = 0;
};

/// By descriptor: the multi it is registered for.
std::vector<Multi*> g_owner(1 << 17);

int onSocket(CURL*, curl_socket_t socket, int what, void* multi, void*)
{
    auto& owner = g_owner[static_cast<std::size_t>(socket)];
    if (what == CURL_POLL_REMOVE || owner)
        return 0;
    owner = static_cast<Multi*>(multi);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.fd = socket;
    return epoll_ctl(g_epoll, EPOLL_CTL_ADD, socket, &event);
}

int onClose(void*, curl_socket_t socket)
{
    g_owner[static_cast<std::size_t>(socket)] = nullptr;
    return close(socket);
}

int onTimer(CURLM*, long milliseconds, void* multi)
{
    static_cast<Multi*>(multi)->timeout = milliseconds;
    return 0;
}

std::size_t onBody(char*, std::size_t size, std::size_t count, void*)
{
    return size * count;
}

CURL* newHandle(CURLU* url)
{
    CURL* easy = curl_easy_init();
    static curl_slist* const headers = curl_slist_append(nullptr, "User-Agent: headroom/0.1.0");
    curl_easy_setopt(easy, CURLOPT_CURLU, url);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, 45'000L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &onBody);
    curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, &onClose);
    return easy;
}

std::unique_ptr<Multi> newMulti()
{
    auto multi = std::make_unique<Multi>();
    curl_multi_setopt(multi->handle, CURLMOPT_SOCKETFUNCTION, &onSocket);
    curl_multi_setopt(multi->handle, CURLMOPT_SOCKETDATA, multi.get());
    curl_multi_setopt(multi->handle, CURLMOPT_TIMERFUNCTION, &onTimer);
    curl_multi_setopt(multi->handle, CURLMOPT_TIMERDATA, multi.get());
    return multi;
}

void start(Multi& multi, CURL* easy)
{
    --g_left;
    curl_multi_add_handle(multi.handle, easy);
    while (multi.timeout == 0) {
        multi.timeout = -1;
        curl_multi_socket_action(multi.handle, CURL_SOCKET_TIMEOUT, 0, &multi.running);
    }
}

void act(Multi& multi, curl_socket_t socket, int events)
{
    curl_multi_socket_action(multi.handle, socket, events, &multi.running);
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(multi.handle, &left)) {
        CURL* easy = message->easy_handle;
        ++g_over;
        g_ok += message->data.result == CURLE_OK;
        curl_multi_remove_handle(multi.handle, easy);
        if (g_left > 0)
            start(multi, easy);
    }
}

int curlEvents(std::uint32_t events)
{
    return events & EPOLLIN ? CURL_CSELECT_IN : events & EPOLLOUT ? CURL_CSELECT_OUT : CURL_CSELECT_ERR;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 4)
        return 2;
    const int users = std::atoi(arguments[2]);
    const long requests = std::atol(arguments[3]);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    g_epoll = epoll_create1(EPOLL_CLOEXEC);
    CURLU* url = curl_url();
    curl_url_set(url, CURLUPART_URL, arguments[1], 0);
    g_left = requests;
    std::vector<std::unique_ptr<Multi>> multis;
    for (int user = 0; user < users && g_left > 0; ++user) {
        if (user % 64 == 0)
            multis.push_back(newMulti());
        start(*multis.back(), newHandle(url));
    }
    std::array<epoll_event, 512> events{};
    while (g_over < requests) {
        const int ready = epoll_wait(g_epoll, events.data(), static_cast<int>(events.size()), 100);
        for (std::size_t i = 0; i < static_cast<std::size_t>(std::max(0, ready)); ++i) {
            if (Multi* multi = g_owner[static_cast<std::size_t>(events[i].data.fd)])
                act(*multi, events[i].data.fd, curlEvents(events[i].events));
        }
        for (std::size_t i = 0; ready == 0 && i < multis.size(); ++i)
            act(*multis[i], CURL_SOCKET_TIMEOUT, 0);
    }
    fmt::print("{} answered of {}\n", g_ok, requests);
    std::fflush(stdout);
    _exit(g_ok == requests ? 0 : 1); // the handles' orderly end is not part of the load
}
