<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>headroom::CapacityFeed</name>
    <message>
        <source>A search is still going on.</source>
        <translation>搜索仍在进行。</translation>
    </message>
</context>
<context>
    <name>headroom::CapacityForm</name>
    <message>
        <source>Find capacity</source>
        <translation>寻找容量</translation>
    </message>
    <message>
        <source>A gateway &amp;timeout fails a rate</source>
        <translation>出现网关超时即判该速率不通过(&amp;T)</translation>
    </message>
    <message>
        <source> /s</source>
        <translation> /s</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Longest time the search may take</source>
        <translation>搜索最多允许的时间</translation>
    </message>
    <message>
        <source>How long a rate is measured before it is judged; longer while it is undecided.</source>
        <translation>一个速率测量多久后判定；难以判定时会延长。</translation>
    </message>
    <message>
        <source>The first seconds of every step, which are not judged.</source>
        <translation>每一步开头的若干秒，不计入判定。</translation>
    </message>
    <message>
        <source>How long the rate found is measured again.</source>
        <translation>找到的速率再测量多久。</translation>
    </message>
    <message>
        <source>And a rate without one passes only after 3,000 requests and more.</source>
        <translation>并且没有超时的速率，也要发满 3,000 个以上请求才算通过。</translation>
    </message>
    <message>
        <source>F&amp;irst rate</source>
        <translation>起始速率(&amp;I)</translation>
    </message>
    <message>
        <source>Hi&amp;ghest rate</source>
        <translation>最高速率(&amp;G)</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>最多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Warm-up of a step</source>
        <translation>每步预热(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Judged for</source>
        <translation>判定时长(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Confirmed for</source>
        <translation>确认时长(&amp;C)</translation>
    </message>
</context>
<context>
    <name>headroom::CapacityModel</name>
    <message>
        <source>%1 again</source>
        <translation>%1（复测）</translation>
    </message>
    <message>
        <source>sent so far, warm-up included</source>
        <translation>到目前为止已发送，含预热</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>测量中</translation>
    </message>
    <message>
        <source>measured again and longer, to confirm it</source>
        <translation>再测一次且更久，以便确认</translation>
    </message>
    <message>
        <source>without an answer within %1</source>
        <translation>%1 内没有应答</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>判定时长</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>p99 service</source>
        <translation>p99 服务时间</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未按时发出</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What decided it</source>
        <translation>判定依据</translation>
    </message>
</context>
<context>
    <name>headroom::CapacityPage</name>
    <message>
        <source>&amp;Start search</source>
        <translation>开始搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Stop s&amp;ending</source>
        <translation>停止发送(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>中止(&amp;A)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what was found and its steps as text</source>
        <translation>将结论和各步骤复制为文本</translation>
    </message>
    <message>
        <source>Send no more, wait for what is in flight and keep what was found</source>
        <translation>不再发送，等待在途请求结束，保留已得到的结果</translation>
    </message>
    <message>
        <source>End the search at once; what was found is kept</source>
        <translation>立即结束搜索；保留已得到的结果</translation>
    </message>
    <message>
        <source>Steps of the search</source>
        <translation>搜索的步骤</translation>
    </message>
    <message>
        <source>Enter or a double click opens the run of a step.</source>
        <translation>按 Enter 或双击可打开该步骤的运行记录。</translation>
    </message>
</context>
<context>
    <name>headroom::CapacityTexts</name>
    <message>
        <source>STOPPING</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Waiting for what is in flight. What was found is kept.</source>
        <translation>等待在途请求结束。已得到的结果会保留。</translation>
    </message>
    <message>
        <source>SEARCHING</source>
        <translation>搜索中</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>收尾中</translation>
    </message>
    <message>
        <source>warming up, %1 of %2</source>
        <translation>预热中，%1 / %2</translation>
    </message>
    <message>
        <source>waiting for the last answers</source>
        <translation>等待最后的应答</translation>
    </message>
    <message>
        <source>%1 of %2 judged</source>
        <translation>已判定 %1 / %2</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Finds the highest rate that surely stays clear of the gateway&apos;s limit.</source>
        <translation>寻找确实不会碰到网关时限的最高速率。</translation>
    </message>
    <message>
        <source>Step %1, %2: %3, %4 in flight</source>
        <translation>第 %1 步，%2：%3，在途 %4</translation>
    </message>
    <message>
        <source>confirming %1</source>
        <translation>确认 %1</translation>
    </message>
    <message>
        <source>Searches up to %1 a second to %2, %3. A rate passes where p99 of the service time is surely within %4, the near-limit mark.</source>
        <translation>搜索范围最高每秒 %1 个，发往 %2，%3。p99 服务时间确实在 %4（接近时限的界线）以内的速率算通过。</translation>
    </message>
    <message>
        <source>(no host yet)</source>
        <translation>（尚无主机）</translation>
    </message>
    <message>
        <source> A rate is of journeys.</source>
        <translation> 速率以流程计。</translation>
    </message>
    <message>
        <source>up to %1 a second for up to %2</source>
        <translation>最高每秒 %1 个，最长 %2</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>约 %1 h</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>无效</translation>
    </message>
</context>
<context>
    <name>headroom::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>图例：%1</translation>
    </message>
</context>
<context>
    <name>headroom::ChartPane</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1（表格）</translation>
    </message>
    <message>
        <source>Show as table (Ctrl+T)</source>
        <translation>以表格显示 (Ctrl+T)</translation>
    </message>
    <message>
        <source>Show %1 as table</source>
        <translation>以表格显示“%1”</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg)</source>
        <translation>PNG (*.png);;SVG (*.svg)</translation>
    </message>
</context>
<context>
    <name>headroom::ComparePage</name>
    <message>
        <source>&amp;Choose runs…</source>
        <translation>选择运行(&amp;C)…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the comparison as text</source>
        <translation>将对比结果复制为文本</translation>
    </message>
    <message>
        <source>The run that is held against the others</source>
        <translation>与其他运行相比较的那次运行</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>A change smaller than this is never worse</source>
        <translation>小于此值的变化一律不算变差</translation>
    </message>
    <message>
        <source>C&amp;andidate</source>
        <translation>候选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>容差(&amp;T)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>What was asked of them that differs</source>
        <translation>这些运行的请求内容有何不同</translation>
    </message>
    <message>
        <source>What differs in what was asked</source>
        <translation>请求内容的差异</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Metrics (● decides)</source>
        <translation>指标（● 参与判定）</translation>
    </message>
</context>
<context>
    <name>headroom::ComparePane</name>
    <message>
        <source>Percentiles</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>%1 % answered within</source>
        <translation>%1 % 在此时间内得到应答</translation>
    </message>
</context>
<context>
    <name>headroom::CompareTexts</name>
    <message>
        <source>COMPARING</source>
        <translation>对比中</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>COMPARE</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Choose two or more runs, or drop them here: the newest is held against the others.</source>
        <translation>请选择两次或更多运行，或拖放到此处：最新的一次与其余的相比较。</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>⚠ %1: not like with like</source>
        <translation>⚠ %1：条件不同，不可直接比较</translation>
    </message>
    <message>
        <source>Nothing that was asked of them differs, nor where they were made.</source>
        <translation>请求内容没有差异，运行环境也相同。</translation>
    </message>
</context>
<context>
    <name>headroom::ComparedPercentilesModel</name>
    <message>
        <source>Percentile</source>
        <translation>百分位</translation>
    </message>
</context>
<context>
    <name>headroom::ComparisonModel</name>
    <message>
        <source>%1: decides</source>
        <translation>%1：参与判定</translation>
    </message>
    <message>
        <source>%1: decides nothing</source>
        <translation>%1：不参与判定</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>95 % range</source>
        <translation>95 % 范围</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>解读</translation>
    </message>
</context>
<context>
    <name>headroom::ConditionsModel</name>
    <message>
        <source>held</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>不满足</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Pass condition</source>
        <translation>通过条件</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>headroom::ConditionsPane</name>
    <message>
        <source>Pass conditions</source>
        <translation>通过条件</translation>
    </message>
</context>
<context>
    <name>headroom::ConnectionForm</name>
    <message>
        <source>Connection and tracing</source>
        <translation>连接与追踪</translation>
    </message>
    <message>
        <source>Keep connections for further requests</source>
        <translation>保持连接供后续请求使用</translation>
    </message>
    <message>
        <source>Ask for compressed answers</source>
        <translation>请求压缩的应答</translation>
    </message>
    <message>
        <source>Each user keeps its cookies</source>
        <translation>每个用户保留各自的 Cookie</translation>
    </message>
    <message>
        <source>to other hosts too</source>
        <translation>也允许跳到其他主机</translation>
    </message>
    <message>
        <source>HTTP/1.1</source>
        <translation>HTTP/1.1</translation>
    </message>
    <message>
        <source>HTTP/2 where TLS agrees on it</source>
        <translation>HTTP/2（由 TLS 协商）</translation>
    </message>
    <message>
        <source>HTTP/2 without asking (h2c)</source>
        <translation>HTTP/2（不协商，h2c）</translation>
    </message>
    <message>
        <source>HTTP/3</source>
        <translation>HTTP/3</translation>
    </message>
    <message>
        <source>none: a redirect is the answer</source>
        <translation>无：重定向即为应答</translation>
    </message>
    <message>
        <source>How many redirects are followed at most; the time of all of them counts.</source>
        <translation>最多跟随几次重定向；所有重定向的时间都计入。</translation>
    </message>
    <message>
        <source>none; X-Request-Id, for example</source>
        <translation>无；例如 X-Request-Id</translation>
    </message>
    <message>
        <source>Each request carries an id of its own in this header, so that a log line can be found.</source>
        <translation>每个请求在此标头中带有自己的 ID，便于在日志中查找。</translation>
    </message>
    <message>
        <source>W3C Trace Context</source>
        <translation>W3C Trace Context</translation>
    </message>
    <message>
        <source>The trace header of AWS X-Ray</source>
        <translation>AWS X-Ray 的追踪标头</translation>
    </message>
    <message>
        <source>Header for the request&apos;s id</source>
        <translation>携带请求 ID 的标头</translation>
    </message>
    <message>
        <source>Redirects followed at most</source>
        <translation>最多跟随的重定向次数</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP 版本</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>重定向</translation>
    </message>
    <message>
        <source>Id in header</source>
        <translation>ID 标头</translation>
    </message>
    <message>
        <source>Trace headers</source>
        <translation>追踪标头</translation>
    </message>
</context>
<context>
    <name>headroom::ConsentSheet</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 is not this computer.</source>
        <translation>%1 不是本机。</translation>
    </message>
    <message>
        <source>%1 are not this computer.</source>
        <translation>%1 都不是本机。</translation>
    </message>
    <message>
        <source>%1 Send load only to systems that are yours or whose owner agreed: it may cost money there, and it may disturb other users.</source>
        <translation>%1 只能向您自己的系统或已获所有者同意的系统施加负载：这可能在对方产生费用，也可能影响其他用户。</translation>
    </message>
    <message>
        <source> Redirects are followed to wherever they lead, other hosts included.</source>
        <translation> 重定向会一直跟随，包括跳到其他主机。</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1，发往 %2，%3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1，发往 %2</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>；%1</translation>
    </message>
    <message>
        <source>&amp;Do not ask again for %1</source>
        <translation>不再询问 %1(&amp;D)</translation>
    </message>
    <message>
        <source>Send this load?</source>
        <translation>发送这些负载？</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>headroom::DetailTabs</name>
    <message>
        <source>Details of the run</source>
        <translation>运行详情</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Pass conditions</source>
        <translation>通过条件</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>幽灵请求</translation>
    </message>
</context>
<context>
    <name>headroom::DurationEdit</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>headroom::FailuresModel</name>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>返回内容</translation>
    </message>
    <message>
        <source>First at</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>After</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Telling headers</source>
        <translation>关键标头</translation>
    </message>
</context>
<context>
    <name>headroom::FailuresPane</name>
    <message>
        <source>Warm-up included</source>
        <translation>含预热</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失败的请求</translation>
    </message>
</context>
<context>
    <name>headroom::FileCommands</name>
    <message>
        <source>New from &amp;example</source>
        <translation>从示例新建(&amp;E)</translation>
    </message>
    <message>
        <source>Open profile or run</source>
        <translation>打开方案或运行</translation>
    </message>
    <message>
        <source>Profiles and runs (*.json *.headroom);;Profiles (*.json);;Runs (*.headroom);;All files (*)</source>
        <translation>方案和运行 (*.json *.headroom);;方案 (*.json);;运行 (*.headroom);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Compare runs: choose two or more</source>
        <translation>对比运行：请选择两次或更多</translation>
    </message>
    <message>
        <source>Runs (*.headroom);;All files (*)</source>
        <translation>运行 (*.headroom);;所有文件 (*)</translation>
    </message>
    <message>
        <source>One run alone cannot be compared: choose two or more.</source>
        <translation>只有一次运行无法对比：请选择两次或更多。</translation>
    </message>
    <message>
        <source>This profile is of an older version: %1. Saving writes it so.</source>
        <translation>此方案是旧版本：%1。保存时会写成新版本。</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <source>Profiles (*.json)</source>
        <translation>方案 (*.json)</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有尚未保存的更改。</translation>
    </message>
</context>
<context>
    <name>headroom::FindingsPane</name>
    <message>
        <source>Findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>&lt;i&gt;Remedy:&lt;/i&gt; %1</source>
        <translation>&lt;i&gt;对策：&lt;/i&gt;%1</translation>
    </message>
</context>
<context>
    <name>headroom::FormSection</name>
    <message>
        <source>Also in this profile, and kept: %1.</source>
        <translation>此方案还包含以下内容，会原样保留：%1。</translation>
    </message>
</context>
<context>
    <name>headroom::GhostPane</name>
    <message>
        <source>Work after the gateway gave up</source>
        <translation>网关放弃之后的工作</translation>
    </message>
    <message>
        <source>No server log was joined to this run.</source>
        <translation>此次运行没有对应服务器日志。</translation>
    </message>
    <message>
        <source> %1 with the least work are not drawn; the table has all of them.</source>
        <translation> 另有 %1 个工作最少的未画出；表格中有全部。</translation>
    </message>
    <message>
        <source>%1: %2 at work for nobody</source>
        <translation>%1：%2 个在做无用功</translation>
    </message>
    <message>
        <source>Request %1: %2</source>
        <translation>请求 %1：%2</translation>
    </message>
    <message>
        <source>worked %1</source>
        <translation>工作了 %1</translation>
    </message>
    <message>
        <source>%1 of it wasted</source>
        <translation>其中浪费 %1</translation>
    </message>
    <message>
        <source>finished, not delivered</source>
        <translation>已完成，未交付</translation>
    </message>
    <message>
        <source>did not finish</source>
        <translation>没有完成</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>headroom::GhostsModel</name>
    <message>
        <source>own id</source>
        <translation>自己的 ID</translation>
    </message>
    <message>
        <source>trace id</source>
        <translation>追踪 ID</translation>
    </message>
    <message>
        <source>gateway&apos;s id</source>
        <translation>网关的 ID</translation>
    </message>
    <message>
        <source>path and time</source>
        <translation>路径和时间</translation>
    </message>
    <message>
        <source>time alone</source>
        <translation>仅时间</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>已崩溃</translation>
    </message>
    <message>
        <source>function timeout</source>
        <translation>函数超时</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>When the gateway gave up, since the run began</source>
        <translation>网关放弃的时间，从运行开始算起</translation>
    </message>
    <message>
        <source>When its work ended, by this computer&apos;s clock; no earlier than that</source>
        <translation>它的工作结束的时间，按本机时钟；不早于此</translation>
    </message>
    <message>
        <source>the log does not tell</source>
        <translation>日志没有说明</translation>
    </message>
    <message>
        <source>not in the log</source>
        <translation>日志中没有</translation>
    </message>
    <message>
        <source>How much of the evidence speaks for this pair; ids are certain</source>
        <translation>支持这一对应的证据有多充分；ID 是确定的</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Client&apos;s end</source>
        <translation>客户端结束</translation>
    </message>
    <message>
        <source>Backend&apos;s end</source>
        <translation>后端结束</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>工作时间</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>计费</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结局</translation>
    </message>
    <message>
        <source>Joined by</source>
        <translation>对应依据</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
</context>
<context>
    <name>headroom::GhostsPane</name>
    <message>
        <source>What stands behind the sentence</source>
        <translation>这句话的依据</translation>
    </message>
    <message>
        <source>Requests the gateway gave up on, and their work on the server</source>
        <translation>网关放弃的请求，以及它们在服务器上的工作</translation>
    </message>
</context>
<context>
    <name>headroom::HeadersModel</name>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>headroom::HeatMapItem</name>
    <message>
        <source>%1 limit</source>
        <translation>时限 %1</translation>
    </message>
</context>
<context>
    <name>headroom::HeatMapModel</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>headroom::HeatMapPane</name>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Latency by start time</source>
        <translation>按开始时间的延迟</translation>
    </message>
    <message>
        <source>%1 requests ended; limit %2; slowest answer %3; %4 gateway timeouts</source>
        <translation>已结束 %1 个请求；时限 %2；最慢应答 %3；网关超时 %4 个</translation>
    </message>
    <message>
        <source>%1 to %2: %3 requests</source>
        <translation>%1 至 %2：%3 个请求</translation>
    </message>
    <message>
        <source>no failures</source>
        <translation>没有失败</translation>
    </message>
    <message>
        <source>Started %1 to %2</source>
        <translation>开始于 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 in all, %2 at or past the limit, %3 failed</source>
        <translation>共 %1 个，%2 个达到或超过时限，%3 个失败</translation>
    </message>
    <message>
        <source>few to many</source>
        <translation>由少到多</translation>
    </message>
    <message>
        <source>at the limit</source>
        <translation>达到时限</translation>
    </message>
    <message>
        <source>near</source>
        <translation>接近</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>headroom::HelpCommands</name>
    <message>
        <source>Headroom speaks the chosen language from its next start.</source>
        <translation>所选语言将在下次启动 Headroom 时生效。</translation>
    </message>
</context>
<context>
    <name>headroom::Incoming</name>
    <message>
        <source>There is no text to paste: copy a cURL command first.</source>
        <translation>没有可粘贴的文本：请先复制一条 cURL 命令。</translation>
    </message>
</context>
<context>
    <name>headroom::LabelsDialog</name>
    <message>
        <source>&amp;Baseline: compare other runs with this one</source>
        <translation>基线：其他运行与此次比较(&amp;B)</translation>
    </message>
    <message>
        <source>Tags and note</source>
        <translation>标签和备注</translation>
    </message>
    <message>
        <source>memory=512
release=1.4</source>
        <translation>memory=512
release=1.4</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tags, one a line</source>
        <translation>标签，每行一个(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
</context>
<context>
    <name>headroom::LeftOutShade</name>
    <message>
        <source>left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
</context>
<context>
    <name>headroom::LibraryCommands</name>
    <message>
        <source>Folder of profiles and runs</source>
        <translation>方案和运行所在的文件夹</translation>
    </message>
    <message>
        <source>“%1” is in the bin.</source>
        <translation>“%1”已移到回收站。</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in the bin.</source>
        <translation>
            <numerusform>%n 个文件已移到回收站。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>headroom::LibraryHeads</name>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Without a profile name</source>
        <translation>没有方案名称</translation>
    </message>
</context>
<context>
    <name>headroom::LibraryModel</name>
    <message>
        <source>%1, baseline</source>
        <translation>%1，基线</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>The service time that 99 of 100 requests stay within</source>
        <translation>100 个请求中有 99 个不超过的服务时间</translation>
    </message>
    <message>
        <source>The share of the limit that is left at p99</source>
        <translation>在 p99 处时限还剩多少</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
</context>
<context>
    <name>headroom::LibraryPane</name>
    <message>
        <source>Filter: name, host, tag, verdict, date</source>
        <translation>筛选：名称、主机、标签、判定、日期</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>筛选记录库</translation>
    </message>
    <message>
        <source>No runs yet. Each run you make is kept here.</source>
        <translation>还没有运行。您的每次运行都会保存在这里。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>没有匹配“%1”的内容。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>headroom::LibraryRoom</name>
    <message>
        <source>Library</source>
        <translation>记录库</translation>
    </message>
</context>
<context>
    <name>headroom::LibraryTexts</name>
    <message>
        <source>%1 against %2, limit %3</source>
        <translation>%1，对 %2，时限 %3</translation>
    </message>
    <message>
        <source>%1 requests, %2 gateway timeouts</source>
        <translation>%1 个请求，%2 个网关超时</translation>
    </message>
    <message>
        <source>answered in time: %1</source>
        <translation>按时应答：%1</translation>
    </message>
    <message>
        <source>service time: p50 %1, p95 %2, p99 %3</source>
        <translation>服务时间：p50 %1，p95 %2，p99 %3</translation>
    </message>
    <message>
        <source>headroom: %1 of the limit at p99</source>
        <translation>余量：在 p99 处为时限的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 条诊断</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>It never came to its end, or is still going on.</source>
        <translation>它没有正常结束，或仍在进行。</translation>
    </message>
    <message>
        <source>Its file holds no summary; opening it shows all that is known.</source>
        <translation>文件中没有摘要；打开后可看到全部已知内容。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
</context>
<context>
    <name>headroom::LibraryTree</name>
    <message>
        <source>Profiles and their runs</source>
        <translation>方案及其运行</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open its &amp;profile</source>
        <translation>打开其方案(&amp;P)</translation>
    </message>
    <message>
        <source>Ba&amp;seline</source>
        <translation>基线(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tags and note…</source>
        <translation>标签和备注(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Move to &amp;bin</source>
        <translation>移到回收站(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Compare with baseline</source>
        <translation>与基线对比(&amp;C)</translation>
    </message>
</context>
<context>
    <name>headroom::LimitForm</name>
    <message>
        <source>The limit is held against the whole answer.</source>
        <translation>时限针对整个应答。</translation>
    </message>
    <message>
        <source>The limit is held against the wait for the first byte.</source>
        <translation>时限针对等待首字节的时间。</translation>
    </message>
    <message>
        <source>The limit is held against any silence of the backend.</source>
        <translation>时限针对后端的任何静默。</translation>
    </message>
    <message>
        <source>Gateway and its limit</source>
        <translation>网关及其时限</translation>
    </message>
    <message>
        <source>&amp;Automatic: the limit and 15 s</source>
        <translation>自动：时限再加 15 s(&amp;A)</translation>
    </message>
    <message>
        <source>Own...</source>
        <translation>自定义...</translation>
    </message>
    <message>
        <source>Choose from a file with gateways of your own as well</source>
        <translation>从包含您自己网关的文件中选择</translation>
    </message>
    <message>
        <source>Time limit of the gateway</source>
        <translation>网关的时限</translation>
    </message>
    <message>
        <source>Time after which the client gives up</source>
        <translation>客户端放弃等待的时间</translation>
    </message>
    <message>
        <source>&amp;Gateway</source>
        <translation>网关(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>时限(&amp;L)</translation>
    </message>
    <message>
        <source>N&amp;ear limit from</source>
        <translation>接近时限的界线(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Client gives up</source>
        <translation>客户端放弃(&amp;C)</translation>
    </message>
    <message>
        <source>%1 (%2 by default)</source>
        <translation>%1（默认 %2）</translation>
    </message>
    <message>
        <source>Gateways of your own</source>
        <translation>您自己的网关</translation>
    </message>
    <message>
        <source>Gateways (*.json);;All files (*)</source>
        <translation>网关 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This gateway is not in the catalogue.</source>
        <translation>目录中没有此网关。</translation>
    </message>
    <message>
        <source>The backend works on after it gave up.</source>
        <translation>网关放弃后，后端继续工作。</translation>
    </message>
    <message>
        <source>The backend is stopped when it gives up.</source>
        <translation>网关放弃时，后端被终止。</translation>
    </message>
    <message>
        <source>How its timeout looks is not confirmed; it is recognised by its time.</source>
        <translation>它的超时应答形式尚未证实；依据耗时识别。</translation>
    </message>
    <message>
        <source>of the limit: %1</source>
        <translation>占时限，即 %1</translation>
    </message>
</context>
<context>
    <name>headroom::LoadForm</name>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>&amp;Open model: a rate</source>
        <translation>开放模型：按速率(&amp;O)</translation>
    </message>
    <message>
        <source>Close&amp;d model: users</source>
        <translation>封闭模型：按用户数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;In stages</source>
        <translation>分阶段(&amp;I)</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>到达方式</translation>
    </message>
    <message>
        <source>Users think</source>
        <translation>用户思考</translation>
    </message>
    <message>
        <source>S&amp;top after</source>
        <translation>停止时间(&amp;T)</translation>
    </message>
    <message>
        <source>Sto&amp;p after starts</source>
        <translation>停止次数(&amp;P)</translation>
    </message>
    <message>
        <source>At &amp;most in flight</source>
        <translation>在途上限(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Warm-up</source>
        <translation>预热(&amp;W)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>每秒</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>每小时</translation>
    </message>
    <message>
        <source>in equal steps</source>
        <translation>等间隔</translation>
    </message>
    <message>
        <source>random, as independent users (Poisson)</source>
        <translation>随机，如同互不相关的用户（泊松）</translation>
    </message>
    <message>
        <source>Requests arrive at this rate whatever the answers do, as real users do.</source>
        <translation>无论应答如何，请求都按此速率到达，与真实用户一样。</translation>
    </message>
    <message>
        <source>Each user waits for an answer before sending again: a slow target gets less load.</source>
        <translation>每个用户等到应答后才再次发送：目标变慢，负载就变小。</translation>
    </message>
    <message>
        <source>Ramps, steps, spikes and pauses, one after the other. They end the load.</source>
        <translation>爬坡、台阶、尖峰和停顿依次进行。它们决定负载何时结束。</translation>
    </message>
    <message>
        <source>A start is a request, or a journey where the requests go one after the other.</source>
        <translation>一次开始是一个请求；请求依次执行时则是一个流程。</translation>
    </message>
    <message>
        <source>A request beyond it is not sent and counts as dropped.</source>
        <translation>超出的请求不会发送，计为漏发。</translation>
    </message>
    <message>
        <source>Sent, recorded and shown, but left out of the verdict and its numbers.</source>
        <translation>照常发送、记录和显示，但不计入判定及其数字。</translation>
    </message>
    <message>
        <source>Unit of the rate</source>
        <translation>速率的单位</translation>
    </message>
    <message>
        <source>Requests per unit of time</source>
        <translation>单位时间的请求数</translation>
    </message>
    <message>
        <source>Number of users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Stop after this time</source>
        <translation>在此时间后停止</translation>
    </message>
    <message>
        <source>Stop after this many starts</source>
        <translation>在此次数的开始后停止</translation>
    </message>
    <message>
        <source>At most this many requests in flight</source>
        <translation>在途请求的上限</translation>
    </message>
    <message>
        <source>Seconds of warm-up</source>
        <translation>预热秒数</translation>
    </message>
    <message>
        <source>left out of the verdict</source>
        <translation>不计入判定</translation>
    </message>
</context>
<context>
    <name>headroom::LoadModel</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Planned/s</source>
        <translation>计划/s</translation>
    </message>
    <message>
        <source>Sent/s</source>
        <translation>发出/s</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Late starts</source>
        <translation>迟发</translation>
    </message>
    <message>
        <source>Dropped starts</source>
        <translation>漏发</translation>
    </message>
    <message>
        <source>Largest lag</source>
        <translation>最大滞后</translation>
    </message>
</context>
<context>
    <name>headroom::LoadPane</name>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Planned %1, sent %2, largest generator lag %3</source>
        <translation>计划 %1，发出 %2，发压端最大滞后 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>planned %1/s</source>
        <translation>计划 %1/s</translation>
    </message>
    <message>
        <source>sent %1/s</source>
        <translation>发出 %1/s</translation>
    </message>
    <message>
        <source>in flight %1</source>
        <translation>在途 %1</translation>
    </message>
    <message>
        <source>largest lag %1, %2 late starts, %3 dropped</source>
        <translation>最大滞后 %1，迟发 %2，漏发 %3</translation>
    </message>
    <message>
        <source>planned/s</source>
        <translation>计划/s</translation>
    </message>
    <message>
        <source>sent/s</source>
        <translation>发出/s</translation>
    </message>
    <message>
        <source>in flight (right)</source>
        <translation>在途（右轴）</translation>
    </message>
    <message>
        <source>generator lag</source>
        <translation>发压端滞后</translation>
    </message>
</context>
<context>
    <name>headroom::LogJoiner</name>
    <message>
        <source>%1 access lines hold a whole number that may be the time the request took; &apos;headroom-cli logs --time-unit&apos; says in what unit.</source>
        <translation>%1 行访问日志中有一个整数，可能是请求所用的时间；请用 &apos;headroom-cli logs --time-unit&apos; 说明单位。</translation>
    </message>
    <message>
        <source>%1 lines of more than 1 MB were not looked at.</source>
        <translation>%1 行超过 1 MB，没有查看。</translation>
    </message>
    <message>
        <source>%1 invocations are more than are kept at once; cut the log to the run&apos;s time.</source>
        <translation>%1 次调用超出可同时保留的数量；请把日志截取到运行的时间段。</translation>
    </message>
    <message>
        <source>%1: the log says nothing, in a form that is read, of the time of this run.</source>
        <translation>%1：日志中没有以可读取的形式记录此次运行的时间段。</translation>
    </message>
</context>
<context>
    <name>headroom::MainActions</name>
    <message>
        <source>&amp;New profile</source>
        <translation>新建方案(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open profile or run…</source>
        <translation>打开方案或运行(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Library folder…</source>
        <translation>记录库文件夹(&amp;L)…</translation>
    </message>
    <message>
        <source>Keep and list profiles and runs in another folder</source>
        <translation>在另一个文件夹中保存和列出方案与运行</translation>
    </message>
    <message>
        <source>&amp;Compare runs…</source>
        <translation>对比运行(&amp;C)…</translation>
    </message>
    <message>
        <source>Hold a run against one or several others</source>
        <translation>将一次运行与一次或多次其他运行相比较</translation>
    </message>
    <message>
        <source>&amp;Save profile</source>
        <translation>保存方案(&amp;S)</translation>
    </message>
    <message>
        <source>Save profile &amp;as…</source>
        <translation>方案另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Send the load of the profile</source>
        <translation>发送方案中的负载</translation>
    </message>
    <message>
        <source>Stop s&amp;ending</source>
        <translation>停止发送(&amp;E)</translation>
    </message>
    <message>
        <source>Send no more, and wait for what is in flight</source>
        <translation>不再发送，等待在途请求结束</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>中止(&amp;A)</translation>
    </message>
    <message>
        <source>End the run at once; what was recorded is kept</source>
        <translation>立即结束运行；保留已记录的内容</translation>
    </message>
    <message>
        <source>Find &amp;capacity…</source>
        <translation>寻找容量(&amp;C)…</translation>
    </message>
    <message>
        <source>Search the highest rate that stays clear of the gateway&apos;s limit</source>
        <translation>寻找不会碰到网关时限的最高速率</translation>
    </message>
    <message>
        <source>Run the &amp;demo</source>
        <translation>运行演示(&amp;D)</translation>
    </message>
    <message>
        <source>Sends load to a gateway inside this program</source>
        <translation>向本程序内置的网关发送负载</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>方案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>容量(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>对比(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next change</source>
        <translation>下一处变化(&amp;N)</translation>
    </message>
    <message>
        <source>The next metric of a comparison that is worse or better</source>
        <translation>对比中下一个变差或变好的指标</translation>
    </message>
    <message>
        <source>Pre&amp;vious change</source>
        <translation>上一处变化(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>记录库(&amp;L)</translation>
    </message>
    <message>
        <source>Find in l&amp;ibrary</source>
        <translation>在记录库中查找(&amp;I)</translation>
    </message>
    <message>
        <source>Chart as &amp;table</source>
        <translation>图表显示为表格(&amp;T)</translation>
    </message>
    <message>
        <source>R&amp;esponse times: what users wait</source>
        <translation>响应时间：用户等了多久(&amp;E)</translation>
    </message>
    <message>
        <source>Ser&amp;vice times: what the target takes</source>
        <translation>服务时间：目标用了多久(&amp;V)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>恢复默认布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>What the manual says of this page</source>
        <translation>打开手册中关于此页的内容</translation>
    </message>
    <message>
        <source>&amp;About Headroom</source>
        <translation>关于 Headroom(&amp;A)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>主题(&amp;M)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Export record…</source>
        <translation>导出发布记录(&amp;E)…</translation>
    </message>
    <message>
        <source>Write what the run shown has to say, to attach to a release</source>
        <translation>写出所显示的运行所说明的内容，以便附在发布中</translation>
    </message>
    <message>
        <source>&amp;Join server logs…</source>
        <translation>对应服务器日志(&amp;J)…</translation>
    </message>
    <message>
        <source>Read the server&apos;s logs for what went on behind the timeouts of the run that is shown</source>
        <translation>从服务器日志中查看所示运行的超时背后发生了什么</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste cURL command</source>
        <translation>粘贴 cURL 命令(&amp;P)</translation>
    </message>
    <message>
        <source>Make a profile of the cURL command on the clipboard</source>
        <translation>用剪贴板上的 cURL 命令生成方案</translation>
    </message>
    <message>
        <source>Re&amp;quests</source>
        <translation>请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Every request of the run, one by one</source>
        <translation>运行的每个请求，逐个列出</translation>
    </message>
    <message>
        <source>Find in r&amp;equests</source>
        <translation>在请求中查找(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
</context>
<context>
    <name>headroom::MainWindow</name>
    <message>
        <source>Runs are kept on this machine</source>
        <translation>运行记录保存在本机</translation>
    </message>
    <message>
        <source>Closes when the last requests have ended.</source>
        <translation>最后的请求结束后将关闭。</translation>
    </message>
</context>
<context>
    <name>headroom::ManualPages</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>headroom::ManualWindow</name>
    <message>
        <source>Manual – Headroom</source>
        <translation>手册 – Headroom</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <translation>手册的页面</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>页面正文</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <source>Find the next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <source>Search in this page</source>
        <translation>在此页中查找</translation>
    </message>
    <message>
        <source>Not in this page</source>
        <translation>此页中没有</translation>
    </message>
</context>
<context>
    <name>headroom::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>headroom::Numbers</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>%1 (limit)</source>
        <translation>%1（时限）</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>gateway gave up</source>
        <translation>网关放弃等待</translation>
    </message>
    <message>
        <source>at the limit, suspected timeout</source>
        <translation>达到时限，疑似超时</translation>
    </message>
    <message>
        <source>gateway did not reach the backend</source>
        <translation>网关未能连到后端</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>被限速</translation>
    </message>
    <message>
        <source>backend throttled or not permitted</source>
        <translation>后端被限流或未获许可</translation>
    </message>
    <message>
        <source>backend crashed or was stopped</source>
        <translation>后端崩溃或被终止</translation>
    </message>
    <message>
        <source>backend&apos;s own time limit</source>
        <translation>后端自身的时限</translation>
    </message>
    <message>
        <source>answer too large for the gateway</source>
        <translation>应答超出网关的大小限制</translation>
    </message>
    <message>
        <source>backend error</source>
        <translation>后端错误</translation>
    </message>
    <message>
        <source>request too large</source>
        <translation>请求过大</translation>
    </message>
    <message>
        <source>request refused</source>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>Headroom gave up</source>
        <translation>Headroom 放弃等待</translation>
    </message>
    <message>
        <source>no whole answer</source>
        <translation>没有完整的应答</translation>
    </message>
    <message>
        <source>not what the checks ask for</source>
        <translation>未通过校验</translation>
    </message>
    <message>
        <source>gateway or backend, not told apart</source>
        <translation>网关或后端，无法区分</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>near limit</source>
        <translation>接近时限</translation>
    </message>
    <message>
        <source>gateway timeout</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>other 4xx</source>
        <translation>其他 4xx</translation>
    </message>
    <message>
        <source>other 5xx</source>
        <translation>其他 5xx</translation>
    </message>
    <message>
        <source>network error</source>
        <translation>网络错误</translation>
    </message>
    <message>
        <source>client timeout</source>
        <translation>客户端超时</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>check failed</source>
        <translation>校验失败</translation>
    </message>
</context>
<context>
    <name>headroom::OutcomeModel</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>headroom::OutcomePane</name>
    <message>
        <source>Outcomes per second</source>
        <translation>每秒结果</translation>
    </message>
    <message>
        <source>Started %1 to %2</source>
        <translation>开始于 %1 至 %2</translation>
    </message>
    <message>
        <source>no requests ended</source>
        <translation>没有请求结束</translation>
    </message>
</context>
<context>
    <name>headroom::PassForm</name>
    <message>
        <source>Pass conditions</source>
        <translation>通过条件</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Stop sending once a condition is broken for good</source>
        <translation>一旦某个条件无法挽回就停止发送</translation>
    </message>
    <message>
        <source>When no further request can mend it, as after the first gateway timeout where none may be. The run fails then.</source>
        <translation>即后续请求无论如何都无法补救，例如不允许网关超时而出现了第一个。此时运行判为 FAIL。</translation>
    </message>
</context>
<context>
    <name>headroom::PassRow</name>
    <message>
        <source>gateway timeouts</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>errors of any kind</source>
        <translation>任何错误</translation>
    </message>
    <message>
        <source>answered in time</source>
        <translation>按时应答</translation>
    </message>
    <message>
        <source>near the limit, of answers</source>
        <translation>接近时限（占应答）</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>failed checks</source>
        <translation>校验失败</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>client errors</source>
        <translation>客户端错误</translation>
    </message>
    <message>
        <source>server errors</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>network errors</source>
        <translation>网络错误</translation>
    </message>
    <message>
        <source>client timeouts</source>
        <translation>客户端超时</translation>
    </message>
    <message>
        <source>%1 of service time</source>
        <translation>服务时间 %1</translation>
    </message>
    <message>
        <source>%1 of response time</source>
        <translation>响应时间 %1</translation>
    </message>
    <message>
        <source>What has to hold</source>
        <translation>必须满足什么</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Shares: 0 or 0.1 %. Percentiles: 80 % of limit, 2 s. Throughput: 40/s.</source>
        <translation>比例：0 或 0.1 %。百分位：80 % of limit、2 s。吞吐量：40/s。</translation>
    </message>
    <message>
        <source>Of which request</source>
        <translation>针对哪个请求</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the condition</source>
        <translation>移除此条件</translation>
    </message>
    <message>
        <source>%1 It stays %2.</source>
        <translation>%1 仍为 %2。</translation>
    </message>
    <message>
        <source>all requests</source>
        <translation>所有请求</translation>
    </message>
    <message>
        <source>%1 of jobs&apos; time to completion</source>
        <translation>任务的完成时间 %1</translation>
    </message>
    <message>
        <source>%1 of jobs&apos; time to acceptance</source>
        <translation>任务的受理时间 %1</translation>
    </message>
    <message>
        <source>jobs not done</source>
        <translation>未完成的任务</translation>
    </message>
    <message>
        <source>abandoned jobs</source>
        <translation>被放弃的任务</translation>
    </message>
</context>
<context>
    <name>headroom::PdfReport</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>headroom::PercentileItem</name>
    <message>
        <source>No percentiles yet: too few answers.</source>
        <translation>还没有百分位：应答太少。</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>时限 %1</translation>
    </message>
</context>
<context>
    <name>headroom::PercentileModel</name>
    <message>
        <source>Slowest answer</source>
        <translation>最慢应答</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
</context>
<context>
    <name>headroom::PercentilePane</name>
    <message>
        <source>Percentiles</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>p50 %1, p95 %2, p99 %3</source>
        <translation>p50 %1，p95 %2，p99 %3</translation>
    </message>
    <message>
        <source>%1 % would take %2 or longer</source>
        <translation>%1 % 需要 %2 或更久</translation>
    </message>
    <message>
        <source>%1 % answered within %2:
%3 of the limit</source>
        <translation>%1 % 在 %2 内得到应答：
时限的 %3</translation>
    </message>
    <message>
        <source>% answered by</source>
        <translation>此时间前得到应答的 %</translation>
    </message>
</context>
<context>
    <name>headroom::PlanSentence</name>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>%1 of %2 kinds</source>
        <translation>%1，共 %2 种</translation>
    </message>
    <message>
        <source>%1 in 1 journey</source>
        <translation>%1，合 1 个流程</translation>
    </message>
    <message>
        <source>%1 in %2 journeys</source>
        <translation>%1，合 %2 个流程</translation>
    </message>
    <message>
        <source>as many journeys of %1</source>
        <translation>尽可能多的流程（每个流程 %1）</translation>
    </message>
    <message>
        <source>as many requests</source>
        <translation>尽可能多的请求</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 个用户</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 个用户</translation>
    </message>
    <message>
        <source>%1 by %2, for at most %3</source>
        <translation>%1，由 %2 发出，最长 %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，由 %2 发出</translation>
    </message>
    <message>
        <source>%1 as %2 manage in %3</source>
        <translation>%2在 %3 内能完成的%1</translation>
    </message>
    <message>
        <source>requests by %1, without an end</source>
        <translation>由 %1 不断发出的请求</translation>
    </message>
    <message>
        <source>%1 as are answered</source>
        <translation>%1（视应答而定）</translation>
    </message>
    <message>
        <source>%1 over %2, in %3 loads one after the other</source>
        <translation>%1，历时 %2，依次为 %3 段负载</translation>
    </message>
    <message>
        <source>%1, in %2 loads one after the other</source>
        <translation>%1，依次为 %2 段负载</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>requests without an end</source>
        <translation>不断发出的请求</translation>
    </message>
    <message>
        <source>%1 journeys a second</source>
        <translation>每秒 %1 个流程</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 个</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最高%1</translation>
    </message>
    <message>
        <source>at most %1 at a time</source>
        <translation>同时最多 %1 个</translation>
    </message>
    <message>
        <source>each sent again once if it fails</source>
        <translation>失败后各重发一次</translation>
    </message>
    <message>
        <source>each sent again up to %1 times if it fails</source>
        <translation>失败后各最多重发 %1 次</translation>
    </message>
    <message>
        <source>%1, in all at most %2 more</source>
        <translation>%1，总共最多多发 %2</translation>
    </message>
    <message>
        <source>%1 to %2, at most %3 each</source>
        <translation>%1，发往 %2，每个最多等待 %3</translation>
    </message>
    <message>
        <source>(no host yet)</source>
        <translation>（尚无主机）</translation>
    </message>
    <message>
        <source>, the first %1 as warm-up</source>
        <translation>，前 %1 为预热</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>；%1</translation>
    </message>
</context>
<context>
    <name>headroom::ProfileDocument</name>
    <message>
        <source>Untitled profile</source>
        <translation>未命名方案</translation>
    </message>
</context>
<context>
    <name>headroom::ProfileWords</name>
    <message>
        <source>takes %1 from the answer</source>
        <translation>从应答中取 %1</translation>
    </message>
    <message>
        <source>data from %1, random rows</source>
        <translation>数据来自 %1，随机取行</translation>
    </message>
    <message>
        <source>data from %1, each row at most once</source>
        <translation>数据来自 %1，每行最多用一次</translation>
    </message>
    <message>
        <source>data from %1</source>
        <translation>数据来自 %1</translation>
    </message>
    <message>
        <source>, %1 requests</source>
        <translation>，%1 个请求</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation>，持续 %1</translation>
    </message>
    <message>
        <source>basic auth as %1</source>
        <translation>以 %1 做基本认证</translation>
    </message>
    <message>
        <source>with a bearer token</source>
        <translation>使用 Bearer 令牌</translation>
    </message>
    <message>
        <source>API key in the query parameter %1</source>
        <translation>API 密钥在查询参数 %1 中</translation>
    </message>
    <message>
        <source>API key in the header %1</source>
        <translation>API 密钥在标头 %1 中</translation>
    </message>
    <message>
        <source>signed with AWS SigV4 (%1, %2)</source>
        <translation>以 AWS SigV4 签名（%1，%2）</translation>
    </message>
    <message>
        <source>OAuth 2 token from %1</source>
        <translation>OAuth 2 令牌来自 %1</translation>
    </message>
    <message>
        <source>The bytes of the file %1.</source>
        <translation>文件 %1 的内容。</translation>
    </message>
    <message>
        <source>A form with the fields %1.</source>
        <translation>含字段 %1 的表单。</translation>
    </message>
    <message>
        <source>%1 (the file %2)</source>
        <translation>%1（文件 %2）</translation>
    </message>
    <message>
        <source>A multipart form of %1.</source>
        <translation>含 %1 的 multipart 表单。</translation>
    </message>
    <message>
        <source>1 query parameter</source>
        <translation>1 个查询参数</translation>
    </message>
    <message>
        <source>%1 query parameters</source>
        <translation>%1 个查询参数</translation>
    </message>
    <message>
        <source>1 check of the answer</source>
        <translation>对应答的 1 项校验</translation>
    </message>
    <message>
        <source>%1 checks of the answer</source>
        <translation>对应答的 %1 项校验</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>然后 %1</translation>
    </message>
    <message>
        <source>at most %1 requests at once on an HTTP/2 connection</source>
        <translation>一个 HTTP/2 连接上最多同时 %1 个请求</translation>
    </message>
    <message>
        <source>always carried by libcurl</source>
        <translation>始终由 libcurl 传输</translation>
    </message>
    <message>
        <source>always carried by the direct transport</source>
        <translation>始终由直接传输层传输</translation>
    </message>
    <message>
        <source>through the proxy %1</source>
        <translation>经由代理 %1</translation>
    </message>
    <message>
        <source>resolved: %1</source>
        <translation>解析为：%1</translation>
    </message>
    <message>
        <source>through the socket %1</source>
        <translation>经由套接字 %1</translation>
    </message>
    <message>
        <source>from the address %1</source>
        <translation>源地址 %1</translation>
    </message>
    <message>
        <source>trusts the certificates in %1</source>
        <translation>信任 %1 中的证书</translation>
    </message>
    <message>
        <source>client certificate %1</source>
        <translation>客户端证书 %1</translation>
    </message>
    <message>
        <source>TLS %1 at least</source>
        <translation>TLS 最低 %1</translation>
    </message>
    <message>
        <source>as the server name %1</source>
        <translation>服务器名称为 %1</translation>
    </message>
    <message>
        <source>polled for its result, for %1 at most</source>
        <translation>轮询结果，最长 %1</translation>
    </message>
</context>
<context>
    <name>headroom::RangeBar</name>
    <message>
        <source>First second of the run that is shown</source>
        <translation>所显示部分的起始秒</translation>
    </message>
    <message>
        <source>Second of the run before which the shown part ends</source>
        <translation>所显示部分在此秒之前结束</translation>
    </message>
    <message>
        <source>Show fro&amp;m</source>
        <translation>显示从(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>整个运行(&amp;W)</translation>
    </message>
    <message>
        <source>Show all of the run again</source>
        <translation>重新显示整个运行</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>%1 to %2 of %3: every number is of that part</source>
        <translation>%1 至 %2，共 %3：所有数字只针对这一部分</translation>
    </message>
    <message>
        <source>or drag across a chart</source>
        <translation>或在图表上拖动</translation>
    </message>
</context>
<context>
    <name>headroom::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>headroom::RecordDialog</name>
    <message>
        <source>Export record</source>
        <translation>导出发布记录</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>The record holds verdict, conditions, charts and evidence. The requests go into a CSV file beside it, and the record names their SHA-256.</source>
        <translation>发布记录包含判定、条件、图表和证据。各个请求写入旁边的 CSV 文件，发布记录中注明其 SHA-256。</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>发布版本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;pprover</source>
        <translation>批准人(&amp;P)</translation>
    </message>
</context>
<context>
    <name>headroom::RecordExport</name>
    <message>
        <source>Export record</source>
        <translation>导出发布记录</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Markdown for a pull request (*.md)</source>
        <translation>用于合并请求的 Markdown (*.md)</translation>
    </message>
    <message>
        <source>Replace the CSV?</source>
        <translation>替换 CSV？</translation>
    </message>
    <message>
        <source>The record&apos;s requests go into “%1”, which is there already. Replace it?</source>
        <translation>发布记录的请求将写入“%1”，该文件已存在。是否替换？</translation>
    </message>
    <message>
        <source>A record is being written; one at a time.</source>
        <translation>正在写出一份发布记录；一次只能写一份。</translation>
    </message>
    <message>
        <source>Written: %1, and its requests in %2.</source>
        <translation>已写出：%1，其请求在 %2 中。</translation>
    </message>
</context>
<context>
    <name>headroom::RequestList</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a request</source>
        <translation>添加请求</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the request</source>
        <translation>移除此请求</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the request up</source>
        <translation>将此请求上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the request down</source>
        <translation>将此请求下移</translation>
    </message>
    <message>
        <source>One of them, drawn by weight</source>
        <translation>取其中之一，按权重抽取</translation>
    </message>
    <message>
        <source>One after the other, as a journey</source>
        <translation>依次进行，作为一个流程</translation>
    </message>
    <message>
        <source>What a start sends of the requests</source>
        <translation>一次开始发送哪些请求</translation>
    </message>
    <message>
        <source>What a start sends. A failure ends a journey.</source>
        <translation>一次开始发送什么。失败会结束流程。</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>headroom::RequestsModel</name>
    <message>
        <source>too few answers</source>
        <translation>应答太少</translation>
    </message>
    <message>
        <source>95 % interval: %1</source>
        <translation>95 % 区间：%1</translation>
    </message>
    <message>
        <source>answered within %1</source>
        <translation>%1 内得到应答</translation>
    </message>
    <message>
        <source>of the limit of %1, at p95</source>
        <translation>p95 处占时限 %1 的余量</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
</context>
<context>
    <name>headroom::RequestsPane</name>
    <message>
        <source>Requests beside each other</source>
        <translation>各请求并列</translation>
    </message>
    <message>
        <source>Requests, response times</source>
        <translation>各请求，响应时间</translation>
    </message>
    <message>
        <source>Requests, service times</source>
        <translation>各请求，服务时间</translation>
    </message>
</context>
<context>
    <name>headroom::RetriesForm</name>
    <message>
        <source>Sending again</source>
        <translation>重发</translation>
    </message>
    <message>
        <source>Wait at least as long as Retry-After says</source>
        <translation>至少等待 Retry-After 所要求的时间</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>exactly that</source>
        <translation>正好如此</translation>
    </message>
    <message>
        <source>random, from nothing to that</source>
        <translation>随机，从零到该值</translation>
    </message>
    <message>
        <source>random, from half to all of it</source>
        <translation>随机，从该值的一半到全部</translation>
    </message>
    <message>
        <source> times</source>
        <translation> 次</translation>
    </message>
    <message>
        <source>No more retries than this share of the requests planned so far.</source>
        <translation>重试总数不超过截至目前计划请求数的此比例。</translation>
    </message>
    <message>
        <source>Wait before the second attempt</source>
        <translation>第二次尝试前的等待</translation>
    </message>
    <message>
        <source>Longest wait before an attempt</source>
        <translation>每次尝试前最长的等待</translation>
    </message>
    <message>
        <source>How the wait varies</source>
        <translation>等待如何变化</translation>
    </message>
    <message>
        <source>Most retries, as a share of the requests planned</source>
        <translation>重试上限，占计划请求的比例</translation>
    </message>
    <message>
        <source>After</source>
        <translation>何时重发</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>doubled up to</source>
        <translation>逐次加倍，最长</translation>
    </message>
    <message>
        <source>of all requests</source>
        <translation>占全部请求</translation>
    </message>
</context>
<context>
    <name>headroom::RunCommands</name>
    <message>
        <source>%1 steps of the search have ended. What was found is kept in any case.</source>
        <translation>搜索已完成 %1 步。无论如何都会保留已得到的结果。</translation>
    </message>
    <message>
        <source>%1 requests are in flight. What was recorded is kept in any case.</source>
        <translation>在途请求 %1 个。无论如何都会保留已记录的内容。</translation>
    </message>
    <message>
        <source>A search is going on</source>
        <translation>搜索正在进行</translation>
    </message>
    <message>
        <source>A run is going on</source>
        <translation>运行正在进行</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Stop sending and close</source>
        <translation>停止发送并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Abort and close</source>
        <translation>中止并关闭(&amp;A)</translation>
    </message>
</context>
<context>
    <name>headroom::RunFeed</name>
    <message>
        <source>A run is still going on.</source>
        <translation>运行仍在进行。</translation>
    </message>
    <message>
        <source>A run is still going on. Another one can be opened when it has ended.</source>
        <translation>运行仍在进行。结束后才能打开另一次运行。</translation>
    </message>
</context>
<context>
    <name>headroom::RunRoom</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Alt+2 lists the requests of this cell.</source>
        <translation>按 Alt+2 列出此格中的请求。</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Join server logs to this run</source>
        <translation>将服务器日志对应到此次运行</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt *.json *.jsonl *.gz);;All files (*)</source>
        <translation>日志 (*.log *.txt *.json *.jsonl *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a run first: a server&apos;s log is joined to the run that is shown.</source>
        <translation>请先打开一次运行：服务器日志会对应到所示的运行。</translation>
    </message>
    <message>
        <source>Joining the log to %1…</source>
        <translation>正在将日志对应到 %1…</translation>
    </message>
</context>
<context>
    <name>headroom::RunTexts</name>
    <message>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Give the profile a URL, then F5 starts.</source>
        <translation>请为方案填写 URL，然后按 F5 开始。</translation>
    </message>
    <message>
        <source>F5 sends %1 to %2.</source>
        <translation>按 F5 发送：%1，发往 %2。</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 of %3 requests</source>
        <translation>%1，%2 / %3 个请求</translation>
    </message>
    <message>
        <source>, warming up until %1</source>
        <translation>，预热到 %1</translation>
    </message>
    <message>
        <source>DRAINING</source>
        <translation>收尾中</translation>
    </message>
    <message>
        <source>%1, waiting for %2 in flight, at most %3 s more</source>
        <translation>%1，等待 %2 个在途请求，最多再等 %3 s</translation>
    </message>
    <message>
        <source>%1: stalls hide load from users</source>
        <translation>%1：目标停顿会掩盖用户的负载</translation>
    </message>
    <message>
        <source>closed model, %1: stalls hide load</source>
        <translation>封闭模型，%1：目标停顿会掩盖负载</translation>
    </message>
    <message>
        <source>open model, %1</source>
        <translation>开放模型，%1</translation>
    </message>
    <message>
        <source>journeys of %1 requests to %2</source>
        <translation>每个流程 %1 个请求，发往 %2</translation>
    </message>
    <message>
        <source>%1 requests by weight to %2</source>
        <translation>按权重的 %1 种请求，发往 %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>%1 response</source>
        <translation>%1 响应</translation>
    </message>
    <message>
        <source>%1 service</source>
        <translation>%1 服务</translation>
    </message>
    <message>
        <source>%1 % of the requests were answered within this time, failures counted as &quot;at least this long&quot;. Below it the 95 % interval.</source>
        <translation>%1 % 的请求在此时间内得到应答，失败按“至少这么久”计。下方为 95 % 区间。</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>应答太少</translation>
    </message>
    <message>
        <source>What is left of the limit at the 95th percentile of the service time.</source>
        <translation>在服务时间的第 95 百分位处，时限还剩多少。</translation>
    </message>
    <message>
        <source>What is left of the limit at the 95th percentile of the time up to the first byte.</source>
        <translation>在首字节时间的第 95 百分位处，时限还剩多少。</translation>
    </message>
    <message>
        <source>Headroom at p95</source>
        <translation>p95 余量</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>p95 is past the limit</source>
        <translation>p95 已超过时限</translation>
    </message>
    <message>
        <source>not yet known</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>按时应答</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1 以内</translation>
    </message>
    <message>
        <source>The share of all requests that were answered within the limit. Needs no assumption.</source>
        <translation>在时限内得到应答的请求占全部请求的比例。不依赖任何假设。</translation>
    </message>
    <message>
        <source>The share of all requests whose answer began within the limit. Needs no assumption.</source>
        <translation>在时限内开始应答的请求占全部请求的比例。不依赖任何假设。</translation>
    </message>
    <message>
        <source>Near limit</source>
        <translation>接近时限</translation>
    </message>
    <message>
        <source>%1 of answers</source>
        <translation>占应答的 %1</translation>
    </message>
    <message>
        <source>Answered, but later than %1.</source>
        <translation>已应答，但晚于 %1。</translation>
    </message>
    <message>
        <source>Timeouts began %1.</source>
        <translation>超时开始于 %1。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Requests sent, and of how many that fell due if some did not start.</source>
        <translation>已发送的请求；若有未发出的，另注明到期的总数。</translation>
    </message>
    <message>
        <source>Answers/s</source>
        <translation>应答/s</translation>
    </message>
    <message>
        <source>Answers a second, the wait for the last ones included.</source>
        <translation>每秒应答数，含等待最后应答的时间。</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Sent and not yet ended.</source>
        <translation>已发送而尚未结束。</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Still in flight when the run ended.</source>
        <translation>运行结束时仍在途。</translation>
    </message>
    <message>
        <source>AT RISK</source>
        <translation>濒临时限</translation>
    </message>
    <message>
        <source>In flight and past the near-limit mark of %1.</source>
        <translation>在途且已过接近时限的界线 %1。</translation>
    </message>
    <message>
        <source>In flight, no byte of the answer yet, and past the near-limit mark of %1.</source>
        <translation>在途、尚未收到应答的任何字节，且已过接近时限的界线 %1。</translation>
    </message>
    <message>
        <source>Gateway timeouts</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>The gateway gave up; the backend may still have worked on.</source>
        <translation>网关放弃等待；后端可能仍在继续工作。</translation>
    </message>
    <message>
        <source>Other failures</source>
        <translation>其他失败</translation>
    </message>
    <message>
        <source>Throttled, other 4xx and 5xx, failed checks, network errors and the client&apos;s own timeouts.</source>
        <translation>被限流、其他 4xx 和 5xx、校验失败、网络错误以及客户端自身的超时。</translation>
    </message>
    <message>
        <source>%1 TO %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>First attempts: %1
Last attempts: %2
%3 requests, %4 attempts</source>
        <translation>首次尝试：%1
末次尝试：%2
%3 个请求，%4 次尝试</translation>
    </message>
    <message>
        <source>Generator: largest lag %1, CPU %2, %3 late, %4 dropped</source>
        <translation>发压端：最大滞后 %1，CPU %2，迟发 %3，漏发 %4</translation>
    </message>
    <message>
        <source>, %1 lost for want of resources here</source>
        <translation>，因本机资源不足丢失 %1</translation>
    </message>
    <message>
        <source>Worker %1: %2 of a core at most</source>
        <translation>工作线程 %1：最多占一个核心的 %2</translation>
    </message>
    <message>
        <source>Lag at p99: %1</source>
        <translation>p99 滞后：%1</translation>
    </message>
    <message>
        <source>Longest pass, away from the sockets: %1</source>
        <translation>离开套接字最长的一轮：%1</translation>
    </message>
    <message>
        <source>Memory at most: %1</source>
        <translation>内存峰值：%1</translation>
    </message>
    <message>
        <source>Lost for want of descriptors: %1, ports: %2, memory: %3</source>
        <translation>因资源不足丢失：描述符 %1，端口 %2，内存 %3</translation>
    </message>
</context>
<context>
    <name>headroom::SampleFilterBar</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>任何结果</translation>
    </message>
    <message>
        <source>All failures</source>
        <translation>所有失败</translation>
    </message>
    <message>
        <source>Request of the profile</source>
        <translation>方案中的请求</translation>
    </message>
    <message>
        <source>Slower than, in seconds of response time</source>
        <translation>慢于，以响应时间的秒数计</translation>
    </message>
    <message>
        <source>Only requests whose user waited longer than this</source>
        <translation>只显示用户等待时间超过此值的请求</translation>
    </message>
    <message>
        <source>slower than </source>
        <translation>慢于 </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Text in the evidence</source>
        <translation>证据中的文本</translation>
    </message>
    <message>
        <source>Outcome, status, cause, network failure, and the bodies and headers seen with failures of the same kind</source>
        <translation>结果、状态码、原因、网络故障，以及同类失败中出现过的正文和标头</translation>
    </message>
    <message>
        <source>Clear &amp;filter</source>
        <translation>清除筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Any request</source>
        <translation>任何请求</translation>
    </message>
</context>
<context>
    <name>headroom::SampleTexts</name>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>started %1 to %2</source>
        <translation>开始于 %1 至 %2</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 超过 %2</translation>
    </message>
    <message>
        <source>%1 under %2</source>
        <translation>%1 不足 %2</translation>
    </message>
</context>
<context>
    <name>headroom::SamplesPane</name>
    <message>
        <source>Progress of reading the requests</source>
        <translation>读取请求的进度</translation>
    </message>
    <message>
        <source>Requests of the run</source>
        <translation>运行的请求</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>%1 rows are more than the clipboard takes; &apos;headroom-cli export RUN --csv FILE&apos; writes all.</source>
        <translation>%1 行超出剪贴板的容量；&apos;headroom-cli export RUN --csv FILE&apos; 可写出全部。</translation>
    </message>
    <message>
        <source>Requests are listed when a run is over.</source>
        <translation>运行结束后才列出请求。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation>%1 / %2 个请求</translation>
    </message>
    <message>
        <source>%1 of %2 requests kept one by one</source>
        <translation>%2 个逐一保留的请求中的 %1 个</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>%2 个中的前 %1 个</translation>
    </message>
</context>
<context>
    <name>headroom::StageTable</name>
    <message>
        <source>Remove stage</source>
        <translation>移除阶段</translation>
    </message>
    <message>
        <source>Stages of the load</source>
        <translation>负载的阶段</translation>
    </message>
    <message>
        <source>A stage goes evenly from one value to the other; equal ones hold it. Type 20/s, 90/min; 30s, 2min.</source>
        <translation>一个阶段从一个值均匀变到另一个值；两值相等则保持。可输入 20/s、90/min；30s、2min。</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>添加阶段</translation>
    </message>
</context>
<context>
    <name>headroom::StagesModel</name>
    <message>
        <source>From users</source>
        <translation>起始用户数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>To users</source>
        <translation>结束用户数</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>load.stages: &apos;%1&apos; is not a number of users</source>
        <translation>load.stages：“%1”不是用户数</translation>
    </message>
    <message>
        <source>load.stages: %1</source>
        <translation>load.stages：%1</translation>
    </message>
</context>
<context>
    <name>headroom::StartPage</name>
    <message>
        <source>How much headroom does your endpoint have?</source>
        <translation>您的接口还有多少余量？</translation>
    </message>
    <message>
        <source>Headroom sends load to a deployed endpoint and shows how close its answers come to the gateway&apos;s time limit.
The demo runs against a gateway inside this program, with a limit of 3 seconds. Nothing leaves this computer.</source>
        <translation>Headroom 向已部署的接口发送负载，显示它的应答离网关时限有多近。
演示使用本程序内置的网关，时限为 3 秒。没有任何内容离开本机。</translation>
    </message>
</context>
<context>
    <name>headroom::TableCopy</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>As tab-separated values, which spreadsheets take; all rows where none is selected</source>
        <translation>以制表符分隔，可粘贴到电子表格；未选择行时为全部行</translation>
    </message>
</context>
<context>
    <name>headroom::TargetForm</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Add a re&amp;quest</source>
        <translation>添加请求(&amp;Q)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>A name for this profile</source>
        <translation>此方案的名称</translation>
    </message>
    <message>
        <source>Send several requests: one after the other, or drawn by weight</source>
        <translation>发送多个请求：依次进行，或按权重抽取</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation>请求(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>URL(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>A name for this request in tables</source>
        <translation>此请求在表格中的名称</translation>
    </message>
    <message>
        <source>Name of the request</source>
        <translation>请求的名称</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Paste a URL, such as https://api.example.com/v1/report</source>
        <translation>请粘贴 URL，例如 https://api.example.com/v1/report</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>请求的标头</translation>
    </message>
    <message>
        <source>Type into the empty row to add a header; Delete removes the selected one.</source>
        <translation>在空行中输入即可添加标头；按 Delete 移除所选的标头。</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求的正文</translation>
    </message>
    <message>
        <source>Header&amp;s (%1)</source>
        <translation>标头 (%1)(&amp;S)</translation>
    </message>
    <message>
        <source>%1 It is kept as the profile&apos;s file says it.</source>
        <translation>%1 将按方案文件中的写法保留。</translation>
    </message>
</context>
<context>
    <name>headroom::Theme</name>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>near limit</source>
        <translation>接近时限</translation>
    </message>
    <message>
        <source>gateway timeout</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>other 5xx, failed check</source>
        <translation>其他 5xx、校验失败</translation>
    </message>
    <message>
        <source>4xx, 429</source>
        <translation>4xx、429</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
</context>
<context>
    <name>headroom::ThinkTimeEdit</name>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不思考</translation>
    </message>
    <message>
        <source>always</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>random, on average</source>
        <translation>随机，平均</translation>
    </message>
    <message>
        <source>How users think between requests</source>
        <translation>用户在请求之间如何思考</translation>
    </message>
    <message>
        <source>Think time, or the least of it</source>
        <translation>思考时间，或其最小值</translation>
    </message>
    <message>
        <source>The most of the think time, or its mean</source>
        <translation>思考时间的最大值，或其平均值</translation>
    </message>
</context>
<context>
    <name>headroom::VerdictStrip</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the verdict and its numbers as text</source>
        <translation>将判定及其数字复制为文本</translation>
    </message>
</context>
<context>
    <name>headroom::ViewRoom</name>
    <message>
        <source>About Headroom</source>
        <translation>关于 Headroom</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Headroom %1&lt;/h3&gt;&lt;p&gt;How much headroom does an endpoint have under its gateway&apos;s time limit?&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Qt %2. No account, no telemetry: nothing leaves this computer but the load you send.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Headroom %1&lt;/h3&gt;&lt;p&gt;在网关时限之下，一个接口还有多少余量？&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;&lt;p&gt;Qt %2。无需账户，没有遥测：除了您发送的负载，没有任何内容离开本机。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>headroom::WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
