#include "report/htmlstyle.h"

#include "report/reportcolours.h"

#include <fmt/format.h>

namespace headroom {

namespace {

std::string variables(const InkColours& inks, std::uint32_t paper)
{
    std::string text = fmt::format("--paper:#{:06x}", paper);
    for (std::size_t i = 0; i < inkCount; ++i)
        text += fmt::format(";--{}:#{:06x}", inkNames[i], inks[i]);
    return text;
}

std::string inkClasses()
{
    std::string text;
    for (const std::string_view name : inkNames)
        text += fmt::format(".fill-{0}{{fill:var(--{0})}}.line-{0}{{stroke:var(--{0});fill:none}}\n", name);
    return text;
}

constexpr std::string_view layout = R"(
body{background:var(--paper);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;margin:0 auto;max-width:62rem;padding:1.5rem}
h1{font-size:1.5rem;margin:0 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1.1rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--grid);padding-bottom:.25rem}
p{margin:.4rem 0}
ul{margin:.4rem 0;padding-left:1.2rem}
.verdict{border-left:.4rem solid var(--faint);padding:.2rem 0 .2rem .8rem;margin:.8rem 0;font-size:1.1rem}
.verdict b{margin-right:.6rem}
.pass{border-color:var(--curve)}
.fail{border-color:var(--limit)}
table{border-collapse:collapse;margin:.6rem 0;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid var(--grid);overflow-wrap:anywhere}
th{color:var(--faint);font-weight:600;overflow-wrap:normal}
td:not(.number){min-width:5.5em}
.number{text-align:right;overflow-wrap:normal}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.6rem 0}
dt{color:var(--faint)}
dd{margin:0;overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem;margin:1rem 0}
figure{margin:0}
figure svg{width:100%;height:auto;display:block}
figcaption{color:var(--faint);font-size:.85rem}
figcaption b{color:var(--text)}
footer{color:var(--faint);margin-top:2rem;font-size:.85rem}
@media print{
body{font-size:10pt;max-width:none;padding:0}
.figures{grid-template-columns:1fr 1fr}
.details,.page{break-before:page}
h2{break-after:avoid}
tr,figure,dd{break-inside:avoid}
thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
)";

} // namespace

std::string htmlStyle()
{
    return fmt::format(":root{{color-scheme:light dark;{}}}\n"
                       "@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n{}{}",
                       variables(lightInks, lightPaper), variables(darkInks, darkPaper), layout, inkClasses());
}

} // namespace headroom
