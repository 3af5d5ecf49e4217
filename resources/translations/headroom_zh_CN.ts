<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>headroom::AlarmsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Alarms from %1</source>
        <translation>来自 %1 的告警</translation>
    </message>
    <message>
        <source>AWS CLI (shell script)</source>
        <translation>AWS CLI（shell 脚本）</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写出的内容</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>API &amp;id</source>
        <translation>API 的 ID(&amp;I)</translation>
    </message>
    <message>
        <source>API &amp;name</source>
        <translation>API 名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;tage</source>
        <translation>阶段 Stage(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Load balancer</source>
        <translation>负载均衡器(&amp;L)</translation>
    </message>
    <message>
        <source>Lambda &amp;function</source>
        <translation>Lambda 函数(&amp;F)</translation>
    </message>
    <message>
        <source>SNS t&amp;opic that is told</source>
        <translation>接收通知的 SNS 主题(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Written as</source>
        <translation>写成(&amp;W)</translation>
    </message>
    <message>
        <source>The topic is the ARN of an SNS topic, such as %1</source>
        <translation>主题应为 SNS 主题的 ARN，例如 %1</translation>
    </message>
    <message>
        <source>Name the API: its metrics are known by that.</source>
        <translation>请填写 API 名称：它的指标以此区分。</translation>
    </message>
    <message>
        <source>Name the API&apos;s stage: its metrics are known by that.</source>
        <translation>请填写 API 的阶段：它的指标以此区分。</translation>
    </message>
    <message>
        <source>Give the API&apos;s id: its metrics are known by that.</source>
        <translation>请填写 API 的 ID：它的指标以此区分。</translation>
    </message>
    <message>
        <source>Name the load balancer as the end of its ARN does: app/NAME/ID.</source>
        <translation>请按其 ARN 的末尾填写负载均衡器：app/NAME/ID。</translation>
    </message>
    <message>
        <source>Name the function: its metrics are known by that.</source>
        <translation>请填写函数名称：它的指标以此区分。</translation>
    </message>
    <message>
        <source>Save alarms</source>
        <translation>保存告警</translation>
    </message>
</context>
<context>
    <name>headroom::AlarmsModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <translation>%2 分钟中的 %1 次</translation>
    </message>
    <message>
        <source>So many of the periods looked at must be beyond the threshold.</source>
        <translation>所看的各个周期中，要有这么多个超出阈值。</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Why this threshold</source>
        <translation>阈值的理由</translation>
    </message>
</context>
<context>
    <name>headroom::AuthFields</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Basic: user and password</source>
        <translation>基本认证：用户名和密码</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>API key in a header</source>
        <translation>标头中的 API 密钥</translation>
    </message>
    <message>
        <source>API key in the query</source>
        <translation>查询参数中的 API 密钥</translation>
    </message>
    <message>
        <source>AWS Signature V4</source>
        <translation>AWS 签名 V4</translation>
    </message>
    <message>
        <source>OAuth 2 client credentials</source>
        <translation>OAuth 2 客户端凭据</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>访问密钥</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>秘密密钥</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>会话令牌</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>令牌 URL</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>客户端密钥</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>headroom::AuthForm</name>
    <message>
        <source>Authentication</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>Kind of authentication</source>
        <translation>认证方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>The name of an environment variable that holds it, as ${env:NAME}. The secret itself goes into no file.</source>
        <translation>存放它的环境变量的名称，写作 ${env:NAME}。密钥本身不写入任何文件。</translation>
    </message>
</context>
<context>
    <name>headroom::BodyEdit</name>
    <message>
        <source>File with the body</source>
        <translation>正文所在的文件</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>表单的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Parts of the form</source>
        <translation>表单的各部分</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The bytes of a file</source>
        <translation>文件的内容</translation>
    </message>
    <message>
        <source>A form (urlencoded)</source>
        <translation>表单（urlencoded）</translation>
    </message>
    <message>
        <source>A form with files</source>
        <translation>带文件的表单</translation>
    </message>
    <message>
        <source>Kind of the body</source>
        <translation>正文的种类</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求的正文</translation>
    </message>
    <message>
        <source>No body</source>
        <translation>无正文</translation>
    </message>
</context>
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
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
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
    <name>headroom::CloudWatchDialog</name>
    <message>
        <source>AWS_REGION, or the profile&apos;s</source>
        <translation>AWS_REGION，或配置文件中的区域</translation>
    </message>
    <message>
        <source>AWS_PROFILE, or default</source>
        <translation>AWS_PROFILE，或 default</translation>
    </message>
    <message>
        <source>AWS itself; or an emulator&apos;s, http://127.0.0.1:4566</source>
        <translation>AWS 本身；或模拟器的地址，例如 http://127.0.0.1:4566</translation>
    </message>
    <message>
        <source>By a query of Logs &amp;Insights: quicker in large groups; AWS bills what it scans</source>
        <translation>用 Logs Insights 查询(&amp;I)：日志组很大时更快；AWS 按扫描量计费</translation>
    </message>
    <message>
        <source>Join logs from CloudWatch</source>
        <translation>对应 CloudWatch 日志</translation>
    </message>
    <message>
        <source>&amp;Log groups</source>
        <translation>日志组(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>配置文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Endpoint URL</source>
        <translation>端点 URL(&amp;E)</translation>
    </message>
    <message>
        <source>Names or ARNs, with commas between them. The time of the run is fetched.</source>
        <translation>名称或 ARN，用逗号分隔。获取的是这次运行的时间段。</translation>
    </message>
    <message>
        <source>Credentials come from where AWS&apos; own tools look for them: the environment, the shared files, the container or the instance. They are not asked for here, and never stored.</source>
        <translation>凭据来自 AWS 自己的工具查找它们的地方：环境变量、共享文件、容器或实例。这里不会询问凭据，也从不保存。</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>获取(&amp;F)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a log group&apos;s name, such as %2, nor its ARN.</source>
        <translation>“%1”既不是日志组的名称（例如 %2），也不是它的 ARN。</translation>
    </message>
    <message>
        <source>Name a log group, such as %1.</source>
        <translation>请填写日志组，例如 %1。</translation>
    </message>
    <message>
        <source>Ask AWS?</source>
        <translation>向 AWS 请求？</translation>
    </message>
    <message>
        <source>This sends requests with your AWS credentials to %1. AWS may bill them.</source>
        <translation>这会用您的 AWS 凭据向 %1 发送请求。AWS 可能会为此计费。</translation>
    </message>
    <message>
        <source>&amp;Ask AWS</source>
        <translation>向 AWS 请求(&amp;A)</translation>
    </message>
</context>
<context>
    <name>headroom::CompareAsked</name>
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
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Metrics (● decides)</source>
        <translation>指标（● 参与判定）</translation>
    </message>
    <message>
        <source>the same part of each run</source>
        <translation>每次运行的同一部分</translation>
    </message>
</context>
<context>
    <name>headroom::ComparePane</name>
    <message>
        <source>Percentiles</source>
        <translation>百分位</translation>
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
    <message>
        <source>TLS, proxy, addresses</source>
        <translation>TLS、代理、地址</translation>
    </message>
</context>
<context>
    <name>headroom::ConnectionMore</name>
    <message>
        <source>Names resolved to other addresses</source>
        <translation>解析到其他地址的名称</translation>
    </message>
    <message>
        <source>Host:port:address</source>
        <translation>主机:端口:地址</translation>
    </message>
    <message>
        <source>api.example.com:443:127.0.0.1</source>
        <translation>api.example.com:443:127.0.0.1</translation>
    </message>
    <message>
        <source>what the library demands</source>
        <translation>按库的要求</translation>
    </message>
    <message>
        <source>TLS 1.2</source>
        <translation>TLS 1.2</translation>
    </message>
    <message>
        <source>TLS 1.3</source>
        <translation>TLS 1.3</translation>
    </message>
    <message>
        <source>Connect to another address in place of a host&apos;s own, as curl&apos;s --resolve.</source>
        <translation>连接到另一个地址而不是主机自己的地址，如同 curl 的 --resolve。</translation>
    </message>
    <message>
        <source>the lightest that can</source>
        <translation>能胜任的最轻量者</translation>
    </message>
    <message>
        <source>libcurl</source>
        <translation>libcurl</translation>
    </message>
    <message>
        <source>the direct transport (HTTP/1.1)</source>
        <translation>直接传输（HTTP/1.1）</translation>
    </message>
    <message>
        <source>CA certificates</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>the system&apos;s; answers are always verified</source>
        <translation>系统自带；应答始终校验</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>其密钥</translation>
    </message>
    <message>
        <source>Key password</source>
        <translation>密钥的密码</translation>
    </message>
    <message>
        <source>TLS at least</source>
        <translation>TLS 至少</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>the URL&apos;s host</source>
        <translation>URL 的主机</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>none; http://proxy.example:3128, for example</source>
        <translation>无；例如 http://proxy.example:3128</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>From address</source>
        <translation>源地址</translation>
    </message>
    <message>
        <source>any of this computer</source>
        <translation>本机任一地址</translation>
    </message>
    <message>
        <source>HTTP/2 streams</source>
        <translation>HTTP/2 流</translation>
    </message>
    <message>
        <source>Carried by</source>
        <translation>传输方式</translation>
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
    <message>
        <source>the host a redirect leads to</source>
        <translation>重定向所指的主机</translation>
    </message>
</context>
<context>
    <name>headroom::CoreSentences</name>
    <message>
        <source>%1 of %2 requests (%3) hit the %4 limit, first at %5.</source>
        <translation>%2 个请求中有 %1 个（%3）撞上了 %4 时限，最早在 %5。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) hit the %4 limit.</source>
        <translation>%2 个请求中有 %1 个（%3）撞上了 %4 时限。</translation>
    </message>
    <message>
        <source>The gateway gave up on %1 of %2 requests (%3), first at %4.</source>
        <translation>%2 个请求中有 %1 个（%3）被网关放弃，最早在 %4。</translation>
    </message>
    <message>
        <source>The gateway gave up on %1 of %2 requests (%3).</source>
        <translation>%2 个请求中有 %1 个（%3）被网关放弃。</translation>
    </message>
    <message>
        <source>%1, at %2/s with %3 in flight</source>
        <translation>%1，当时 %2/s、在途 %3 个</translation>
    </message>
    <message>
        <source>%1 timeouts in %2 bursts: %3 (%4); few bursts, so the range may be too narrow.</source>
        <translation>%1 次超时分布在 %2 次突发中：%3（%4）；突发太少，范围可能偏窄。</translation>
    </message>
    <message>
        <source>%1 timeouts in %2 bursts: %3 (%4).</source>
        <translation>%1 次超时分布在 %2 次突发中：%3（%4）。</translation>
    </message>
    <message>
        <source>No gateway timeouts in %1 requests: %2.</source>
        <translation>%1 个请求中没有网关超时：%2。</translation>
    </message>
    <message>
        <source>No gateway timeouts, with %1 of %2 requests (%3) answered: %4.</source>
        <translation>没有网关超时，%2 个请求中有 %1 个（%3）得到应答：%4。</translation>
    </message>
    <message>
        <source>below %1 (95 %), or, in bursts, fewer than one in %2</source>
        <translation>低于 %1（95 %）；若成批出现，则每 %2 不到一次</translation>
    </message>
    <message>
        <source>below %1 (95 %)</source>
        <translation>低于 %1（95 %）</translation>
    </message>
    <message>
        <source>too few for a bound</source>
        <translation>太少，无法给出界限</translation>
    </message>
    <message>
        <source>&gt;= %1 (limit; from %2)</source>
        <translation>≥ %1（时限；自 %2 起）</translation>
    </message>
    <message>
        <source>&gt;= %1 (limit)</source>
        <translation>≥ %1（时限）</translation>
    </message>
    <message>
        <source>&gt;= %1 (from %2)</source>
        <translation>≥ %1（自 %2 起）</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) failed otherwise: %4.</source>
        <translation>%2 个请求中另有 %1 个（%3）失败：%4。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) were answered with something else than was asked for: %4.</source>
        <translation>%2 个请求中有 %1 个（%3）的应答不是所要求的：%4。</translation>
    </message>
    <message>
        <source>With retries %1 of %2 requests (%3) were answered, %4 by the first attempt; %5 requests were sent for each one begun.</source>
        <translation>算上重试，%2 个请求中有 %1 个（%3）得到应答，其中 %4 个是首次尝试；每发起一个请求实际发出 %5 个。</translation>
    </message>
    <message>
        <source>None of %1 requests was answered.</source>
        <translation>%1 个请求全部没有得到应答。</translation>
    </message>
    <message>
        <source>The target was never reached: none of %1 requests got a connection: %2.</source>
        <translation>从未连上目标：%1 个请求都没有建立连接：%2。</translation>
    </message>
    <message>
        <source>No request was sent, so nothing is known of the target.</source>
        <translation>没有发出任何请求，因此对目标一无所知。</translation>
    </message>
    <message>
        <source>With a limit of %1, %2 of %3 requests (%4; %5) would have timed out, if the load would not change.</source>
        <translation>假如时限是 %1，在负载不变的情况下，%3 个请求中会有 %2 个（%4；%5）超时。</translation>
    </message>
    <message>
        <source>With a limit of %1, none would have timed out (%2), if the load would not change.</source>
        <translation>假如时限是 %1，在负载不变的情况下，不会有请求超时（%2）。</translation>
    </message>
    <message>
        <source>With a limit of %1, some or none of the %2 requests that timed out (%3; %4) still would: the run does not show what lies past %5.</source>
        <translation>假如时限是 %1，超时的 %2 个请求（%3；%4）中有一些或没有仍会超时：这次运行看不到 %5 之后的情况。</translation>
    </message>
    <message>
        <source>Estimated, if the tail goes on as it began: %1 (%2).</source>
        <translation>估计值（假设尾部延续原有走势）：%1（%2）。</translation>
    </message>
    <message>
        <source>%1 requests ended otherwise before.</source>
        <translation>另有 %1 个请求在此之前以其他方式结束。</translation>
    </message>
    <message>
        <source>Measured with a limit of %1; that run and its record stay as they are.</source>
        <translation>实测时限为 %1；那次运行及其记录保持不变。</translation>
    </message>
    <message>
        <source>Sending was stopped after %1, before the profile&apos;s end.</source>
        <translation>在 %1 后停止了发送，早于方案的结束时间。</translation>
    </message>
    <message>
        <source>Sending was stopped after %1, as the profile asks, because %2 was broken for good.</source>
        <translation>在 %1 后按方案要求停止了发送，因为 %2 已无法挽回地被违反。</translation>
    </message>
    <message>
        <source>The run was aborted after %1 with %2 requests in flight.</source>
        <translation>运行在 %1 后中止，当时有 %2 个请求在途。</translation>
    </message>
    <message>
        <source>The run file could not be written on after %1, so the run ended early.</source>
        <translation>%1 后运行文件无法继续写入，因此运行提前结束。</translation>
    </message>
    <message>
        <source>The run file holds a part of the run only, up to %1.</source>
        <translation>运行文件只含运行的一部分，到 %1 为止。</translation>
    </message>
    <message>
        <source>%1 of %2 planned starts (%3) came more than %4 late, the latest by %5: response times tell of the generator, not of the target alone. Its busiest thread used %6 of a core: lower the rate, or send from more machines.</source>
        <translation>%2 次计划开始中有 %1 次（%3）晚了 %4 以上，最晚的晚了 %5：响应时间反映的是发压端，而不只是目标。最忙的线程用了一个核的 %6：请降低速率，或用更多机器发压。</translation>
    </message>
    <message>
        <source>%1 of %2 planned starts (%3) came more than %4 late, the latest by %5: response times tell of the generator, not of the target alone. Its loop was away from its sockets for up to %6 with %7 of a core used: something else kept this machine busy.</source>
        <translation>%2 次计划开始中有 %1 次（%3）晚了 %4 以上，最晚的晚了 %5：响应时间反映的是发压端，而不只是目标。它的循环离开套接字最长达 %6，只用了一个核的 %7：这台机器被别的事占住了。</translation>
    </message>
    <message>
        <source>%1 of %2 planned starts (%3) came more than %4 late, the latest by %5: response times tell of the generator, not of the target alone. It used %6 of a core: this machine woke it late.</source>
        <translation>%2 次计划开始中有 %1 次（%3）晚了 %4 以上，最晚的晚了 %5：响应时间反映的是发压端，而不只是目标。它只用了一个核的 %6：是这台机器唤醒它太晚。</translation>
    </message>
    <message>
        <source>%1 of %2 planned starts (%3) were dropped because as many requests as allowed were in flight (%4): the target did not get the load the profile asks for.</source>
        <translation>%2 次计划开始中有 %1 次（%3）被丢弃，因为在途请求已达上限（%4）：目标没有承受方案要求的负载。</translation>
    </message>
    <message>
        <source>Headroom itself gave up on %1 requests after %2, before the %3 limit: whether they would have hit it is not known.</source>
        <translation>Headroom 自己在 %2 后放弃了 %1 个请求，早于 %3 时限：它们是否会撞上时限不得而知。</translation>
    </message>
    <message>
        <source>%1 of service time is %2, within %3, though its range reaches past that.</source>
        <translation>服务时间的 %1 为 %2，在 %3 之内，但其范围越过了它。</translation>
    </message>
    <message>
        <source>%1 of service time is %2, within %3, with too few independent requests for an upper end.</source>
        <translation>服务时间的 %1 为 %2，在 %3 之内；独立的请求太少，给不出上限。</translation>
    </message>
    <message>
        <source>%1 of service time is %2, within %3.</source>
        <translation>服务时间的 %1 为 %2，在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 of service time is %2, beyond %3, though its range reaches below that.</source>
        <translation>服务时间的 %1 为 %2，超出 %3，但其范围延伸到它以下。</translation>
    </message>
    <message>
        <source>%1 of service time is %2, beyond %3.</source>
        <translation>服务时间的 %1 为 %2，超出 %3。</translation>
    </message>
    <message>
        <source>%1 of response time is %2, within %3, though its range reaches past that.</source>
        <translation>响应时间的 %1 为 %2，在 %3 之内，但其范围越过了它。</translation>
    </message>
    <message>
        <source>%1 of response time is %2, within %3, with too few independent requests for an upper end.</source>
        <translation>响应时间的 %1 为 %2，在 %3 之内；独立的请求太少，给不出上限。</translation>
    </message>
    <message>
        <source>%1 of response time is %2, within %3.</source>
        <translation>响应时间的 %1 为 %2，在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 of response time is %2, beyond %3, though its range reaches below that.</source>
        <translation>响应时间的 %1 为 %2，超出 %3，但其范围延伸到它以下。</translation>
    </message>
    <message>
        <source>%1 of response time is %2, beyond %3.</source>
        <translation>响应时间的 %1 为 %2，超出 %3。</translation>
    </message>
    <message>
        <source>%1, %2 % of the %3 limit</source>
        <translation>%1（%3 时限的 %2 %）</translation>
    </message>
    <message>
        <source>Answered in time: %1 of %2 requests (%3; %4), %5.</source>
        <translation>按时应答：%2 个请求中有 %1 个（%3；%4），%5。</translation>
    </message>
    <message>
        <source>Errors: %1 of %2 requests (%3; %4), %5.</source>
        <translation>错误：%2 个请求中有 %1 个（%3；%4），%5。</translation>
    </message>
    <message>
        <source>Near limit: %1 of %2 answers (%3; %4), %5.</source>
        <translation>接近时限：%2 个应答中有 %1 个（%3；%4），%5。</translation>
    </message>
    <message>
        <source>Answered in time: all of %1 requests, %2; any other: %3.</source>
        <translation>按时应答：全部 %1 个请求，%2；其他情况：%3。</translation>
    </message>
    <message>
        <source>%1 of service time is %2: nothing is known past that, so whether it is within %3 cannot be told.</source>
        <translation>服务时间的 %1 为 %2：此后一无所知，因此无法判断是否在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 of response time is %2: nothing is known past that, so whether it is within %3 cannot be told.</source>
        <translation>响应时间的 %1 为 %2：此后一无所知，因此无法判断是否在 %3 之内。</translation>
    </message>
    <message>
        <source>%1, though the range reaches past it</source>
        <translation>%1，但范围越过了它</translation>
    </message>
    <message>
        <source>%1, though the range reaches below it</source>
        <translation>%1，但范围延伸到它以下</translation>
    </message>
    <message>
        <source>%1; few bursts, so the range may be too narrow</source>
        <translation>%1；突发太少，范围可能偏窄</translation>
    </message>
    <message>
        <source>where none may be</source>
        <translation>而要求一个也没有</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>少于 %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>多于 %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>在 %1 之内</translation>
    </message>
    <message>
        <source>Under 10 s of load: the ranges tell of this run only, not of what the target would do again.</source>
        <translation>负载不足 10 s：这些范围只说明这次运行，不说明目标下次会怎样。</translation>
    </message>
    <message>
        <source>In %1 a run sees few slow phases; rarer ones are not in the numbers.</source>
        <translation>在 %1 内一次运行遇到的缓慢阶段很少；更罕见的不在这些数字中。</translation>
    </message>
    <message>
        <source>This run saw few slow phases; rarer ones are not in the numbers.</source>
        <translation>这次运行遇到的缓慢阶段很少；更罕见的不在这些数字中。</translation>
    </message>
    <message>
        <source>%1 at least %2: too few independent slow moments for an upper end.</source>
        <translation>%1 至少为 %2：独立的缓慢时刻太少，给不出上限。</translation>
    </message>
    <message>
        <source>%1 and above are of answers; %2 of requests failed and never got one.</source>
        <translation>%1 及以上只针对应答；%2 的请求失败，始终没有应答。</translation>
    </message>
    <message>
        <source>%1 is of answers; %2 of requests failed and never got one.</source>
        <translation>%1 只针对应答；%2 的请求失败，始终没有应答。</translation>
    </message>
    <message>
        <source>%1 answers came after the %2 limit, and nobody gave up on them: the gateway&apos;s limit is longer than the profile says, or does not hold for such requests.</source>
        <translation>%1 个应答在 %2 时限之后到达，却没有被放弃：网关的时限比方案写的更长，或不适用于这类请求。</translation>
    </message>
    <message>
        <source>%1 requests went out once more, because the target had closed the kept connection without an answer.</source>
        <translation>%1 个请求又发送了一次，因为目标未应答就关闭了保持的连接。</translation>
    </message>
    <message>
        <source>It may have got as many more than were sent; the time of a request sent again holds the lost attempt.</source>
        <translation>目标收到的可能比发送的多这么多个；再次发送的请求，其时间包含丢失的那一次。</translation>
    </message>
    <message>
        <source>Let the target keep idle connections for longer than its clients do.</source>
        <translation>请让目标保持空闲连接的时间比其客户端更长。</translation>
    </message>
    <message>
        <source>The generator&apos;s busiest thread used %1 of its core in its worst second.</source>
        <translation>发压端最忙的线程在最差的一秒里用了其核的 %1。</translation>
    </message>
    <message>
        <source>The first %1 (%2 requests) are warm-up: recorded, and left out of every number here.</source>
        <translation>最初的 %1（%2 个请求）是预热：有记录，但不计入这里的任何数字。</translation>
    </message>
    <message>
        <source>Of %1 only what was planned from %2 to %3 is in these numbers; the generator&apos;s p99 lag is of the whole run.</source>
        <translation>在 %1 中，这些数字只含计划在 %2 到 %3 之间的部分；发压端的 p99 滞后属于整个运行。</translation>
    </message>
    <message>
        <source>Of %1 only what was planned from %2 to %3 is in these numbers; the generator&apos;s p99 lag, and how often each kind of failure came, are of the whole run.</source>
        <translation>在 %1 中，这些数字只含计划在 %2 到 %3 之间的部分；发压端的 p99 滞后和各种失败的次数属于整个运行。</translation>
    </message>
    <message>
        <source>About %1 gateway timeouts a day at this load (%2).</source>
        <translation>在此负载下每天约有 %1 次网关超时（%2）。</translation>
    </message>
    <message>
        <source>Fewer than %1 gateway timeouts a day at this load (%2 of requests, 95 %).</source>
        <translation>在此负载下每天少于 %1 次网关超时（占请求的 %2，95 %）。</translation>
    </message>
    <message>
        <source>The gateway gives up at the profile&apos;s %1 limit: %2 timeouts from %3 on.</source>
        <translation>网关在方案的 %1 时限处放弃：从 %3 起有 %2 次超时。</translation>
    </message>
    <message>
        <source>Your gateway gives up at %1 (%2, %3 timeouts), not at the %4 in the profile.</source>
        <translation>您的网关在 %1 放弃（%2，%3 次超时），而不是方案中的 %4。</translation>
    </message>
    <message>
        <source>No request ran into the gateway&apos;s timeout, so nothing went on behind it.</source>
        <translation>没有请求撞上网关超时，因此它背后没有继续的工作。</translation>
    </message>
    <message>
        <source>Whether any of %1 timed-out requests finished on the server is not known: the log does not tell.</source>
        <translation>%1 个超时请求是否有在服务器上完成的不得而知：日志没有说明。</translation>
    </message>
    <message>
        <source>%1 of %2 timed-out requests finished on the server, %3 median, %4 wasted seconds, none of it delivered.</source>
        <translation>%2 个超时请求中有 %1 个在服务器上完成，中位数 %3，浪费 %4 秒，结果都没有送达。</translation>
    </message>
    <message>
        <source>limit held against %1</source>
        <translation>时限针对 %1</translation>
    </message>
    <message>
        <source>requests in order %1</source>
        <translation>按顺序发送请求 %1</translation>
    </message>
    <message>
        <source>connections kept %1</source>
        <translation>保持连接 %1</translation>
    </message>
    <message>
        <source>compressed answers %1</source>
        <translation>压缩的应答 %1</translation>
    </message>
    <message>
        <source>near limit from %1</source>
        <translation>接近时限起于 %1</translation>
    </message>
    <message>
        <source>pass conditions %1</source>
        <translation>通过条件 %1</translation>
    </message>
    <message>
        <source>the course of the load differs</source>
        <translation>负载的走向不同</translation>
    </message>
    <message>
        <source>requests in flight at most differ</source>
        <translation>在途请求的上限不同</translation>
    </message>
    <message>
        <source>how requests are sent again differs</source>
        <translation>重发请求的方式不同</translation>
    </message>
    <message>
        <source>other settings of the connections differ</source>
        <translation>连接的其他设置不同</translation>
    </message>
    <message>
        <source>what the authentication uses differs</source>
        <translation>认证所用的内容不同</translation>
    </message>
    <message>
        <source>the data files differ</source>
        <translation>数据文件不同</translation>
    </message>
    <message>
        <source>the ids that requests carry differ</source>
        <translation>请求携带的标识不同</translation>
    </message>
    <message>
        <source>the body differs</source>
        <translation>正文不同</translation>
    </message>
    <message>
        <source>the checks of its answers differ</source>
        <translation>应答的检查不同</translation>
    </message>
    <message>
        <source>what is taken from its answers differs</source>
        <translation>从应答中取的值不同</translation>
    </message>
    <message>
        <source>its result is polled for, not waited for</source>
        <translation>其结果是轮询得到，而不是等待</translation>
    </message>
    <message>
        <source>its result is waited for, not polled for</source>
        <translation>其结果是等待得到，而不是轮询</translation>
    </message>
    <message>
        <source>how its result is polled for differs</source>
        <translation>轮询结果的方式不同</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>权重 %1</translation>
    </message>
    <message>
        <source>request %1 is not in the candidate</source>
        <translation>候选中没有请求 %1</translation>
    </message>
    <message>
        <source>request %1 is new in the candidate</source>
        <translation>请求 %1 是候选中新增的</translation>
    </message>
    <message>
        <source>%1 is worse than %2: %3.</source>
        <translation>%1 比 %2 差：%3。</translation>
    </message>
    <message>
        <source>%1 is better than %2: %3.</source>
        <translation>%1 比 %2 好：%3。</translation>
    </message>
    <message>
        <source>%1 is the same as %2 within %3: %4.</source>
        <translation>%1 与 %2 在 %3 以内相同：%4。</translation>
    </message>
    <message>
        <source>Nothing shows that %1 differs from %2 by more than %3; %4.</source>
        <translation>没有迹象表明 %1 与 %2 的差别超过 %3；%4。</translation>
    </message>
    <message>
        <source>Nothing shows that %1 differs from %2 by more than %3.</source>
        <translation>没有迹象表明 %1 与 %2 的差别超过 %3。</translation>
    </message>
    <message>
        <source>The same within it: %1.</source>
        <translation>在此范围内相同：%1。</translation>
    </message>
    <message>
        <source>Too few requests for %1.</source>
        <translation>请求太少，无法判断 %1。</translation>
    </message>
    <message>
        <source>The runs hold too few requests to compare anything that decides.</source>
        <translation>两次运行的请求太少，无法比较任何起决定作用的量。</translation>
    </message>
    <message>
        <source>Not like with like: %1.</source>
        <translation>比较的不是同样的东西：%1。</translation>
    </message>
    <message>
        <source>One baseline cannot show run-to-run differences: equal runs may differ by more than their insides say.</source>
        <translation>一个基线看不出运行之间的差异：相同的运行之间的差别可能比其内部所显示的更大。</translation>
    </message>
    <message>
        <source>Two baselines cannot show run-to-run differences: equal runs may differ by more than their insides say.</source>
        <translation>两个基线看不出运行之间的差异：相同的运行之间的差别可能比其内部所显示的更大。</translation>
    </message>
    <message>
        <source>Compare with %1 baselines or more; five, of 5 min each, do well.</source>
        <translation>请与 %1 个以上的基线比较；五个、每个 5 分钟就很好。</translation>
    </message>
    <message>
        <source>Only what was planned %1 counts, in the order of the runs; the verdicts are of the whole runs.</source>
        <translation>只计入计划于 %1 的部分（按运行的顺序）；结论针对整次运行。</translation>
    </message>
    <message>
        <source>Only what was planned %1 counts; the verdicts are of the whole runs.</source>
        <translation>只计入计划于 %1 的部分；结论针对整次运行。</translation>
    </message>
    <message>
        <source>In %1 a run sees few slow phases; what differs may be that one of the runs met one.</source>
        <translation>在 %1 中一次运行只能遇到很少的缓慢阶段；差别可能只是其中一次运行碰上了一个。</translation>
    </message>
    <message>
        <source>%1, so what follows is not to be relied on: %2</source>
        <translation>%1，因此以下内容不可依赖：%2</translation>
    </message>
    <message>
        <source>%1, which what follows rests on: %2</source>
        <translation>%1，以下内容以此为据：%2</translation>
    </message>
    <message>
        <source>%1 is INVALID (its numbers are the generator&apos;s)</source>
        <translation>%1 无效（其数字是发压端的）</translation>
    </message>
    <message>
        <source>%1 is cut (its file ends before the run did)</source>
        <translation>%1 被截断（其文件早于运行结束）</translation>
    </message>
    <message>
        <source>%1 is STOPPED (it ended before its plan did)</source>
        <translation>%1 被停止（它早于计划结束）</translation>
    </message>
    <message>
        <source>its %1 baselines</source>
        <translation>它的 %1 个基线</translation>
    </message>
    <message>
        <source>%1; also %2</source>
        <translation>%1；还有 %2</translation>
    </message>
    <message>
        <source>%1 went from %2 on average to %3 (%4; %5)</source>
        <translation>%1 从平均 %2 变为 %3（%4；%5）</translation>
    </message>
    <message>
        <source>%1 went from %2 to %3 (%4; %5)</source>
        <translation>%1 从 %2 变为 %3（%4；%5）</translation>
    </message>
    <message>
        <source>%1 went from %2 to %3 (%4)</source>
        <translation>%1 从 %2 变为 %3（%4）</translation>
    </message>
    <message>
        <source>with the noise of this pair only changes of at least %1 would show</source>
        <translation>以这一对运行的噪声，只有至少 %1 的变化才看得出来</translation>
    </message>
    <message>
        <source>with the noise of these runs only changes of at least %1 would show</source>
        <translation>以这些运行的噪声，只有至少 %1 的变化才看得出来</translation>
    </message>
    <message>
        <source>%1 changed by %2, less than that</source>
        <translation>%1 变化了 %2，小于该范围</translation>
    </message>
    <message>
        <source>surely worse than %1</source>
        <translation>确定差于 %1</translation>
    </message>
    <message>
        <source>surely better than %1</source>
        <translation>确定好于 %1</translation>
    </message>
    <message>
        <source>same within %1</source>
        <translation>在 %1 以内相同</translation>
    </message>
    <message>
        <source>shown, but within %1 as measured</source>
        <translation>可见，但测得在 %1 以内</translation>
    </message>
    <message>
        <source>none seen: %1</source>
        <translation>未见：%1</translation>
    </message>
    <message>
        <source>no change shown: %1</source>
        <translation>看不出变化：%1</translation>
    </message>
    <message>
        <source>not known: past what either run shows</source>
        <translation>未知：超出两次运行所能显示的范围</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>no change shown</source>
        <translation>看不出变化</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>response p%1</source>
        <translation>响应时间 p%1</translation>
    </message>
    <message>
        <source>service p%1</source>
        <translation>服务时间 p%1</translation>
    </message>
    <message>
        <source>first byte p%1</source>
        <translation>首字节 p%1</translation>
    </message>
    <message>
        <source>completion p%1</source>
        <translation>完成时间 p%1</translation>
    </message>
    <message>
        <source>result p%1</source>
        <translation>结果 p%1</translation>
    </message>
    <message>
        <source>gateway timeouts</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>What was measured are redirects, not the page behind them.</source>
        <translation>测得的是重定向，而不是其后的页面。</translation>
    </message>
    <message>
        <source>The one answer that counts as ok was a redirect (%1): the page behind it was never measured.</source>
        <translation>唯一算作正常的应答是重定向（%1）：其后的页面从未测到。</translation>
    </message>
    <message>
        <source>About %1 of the answers that count as ok were redirects (%2): the page behind them was never measured.</source>
        <translation>算作正常的应答中约有 %1 是重定向（%2）：其后的页面从未测到。</translation>
    </message>
    <message>
        <source>All answers that count as ok were redirects (%1): the page behind them was never measured.</source>
        <translation>所有算作正常的应答都是重定向（%1）：其后的页面从未测到。</translation>
    </message>
    <message>
        <source>All %1 answers that count as ok were redirects (%2): the page behind them was never measured.</source>
        <translation>全部 %1 个算作正常的应答都是重定向（%2）：其后的页面从未测到。</translation>
    </message>
    <message>
        <source>%1 of %2 answers (%3) that count as ok were redirects (%4): the page behind them was never measured.</source>
        <translation>%2 个算作正常的应答中有 %1 个（%3）是重定向（%4）：其后的页面从未测到。</translation>
    </message>
    <message>
        <source>They lead to another host, or say no address: let redirects leave the host (connection.redirects_across_hosts), or ask the address that their Location names.</source>
        <translation>它们指向别的主机，或没有给出地址：请允许重定向离开主机（connection.redirects_across_hosts），或直接请求其 Location 给出的地址。</translation>
    </message>
    <message>
        <source>Follow redirects (connection.redirects), or ask the address that their Location names.</source>
        <translation>请跟随重定向（connection.redirects），或直接请求其 Location 给出的地址。</translation>
    </message>
    <message>
        <source>HTTP/%1 was asked for, and HTTP/%2 was spoken.</source>
        <translation>要求的是 HTTP/%1，实际使用的是 HTTP/%2。</translation>
    </message>
    <message>
        <source>The one answer came by HTTP/%1: what this run shows is not what HTTP/%2 would.</source>
        <translation>唯一的应答经由 HTTP/%1：本次运行显示的并非 HTTP/%2 的表现。</translation>
    </message>
    <message>
        <source>About %1 of the answers came by HTTP/%2: what this run shows is not what HTTP/%3 would.</source>
        <translation>约有 %1 的应答经由 HTTP/%2：本次运行显示的并非 HTTP/%3 的表现。</translation>
    </message>
    <message>
        <source>All answers came by HTTP/%1: what this run shows is not what HTTP/%2 would.</source>
        <translation>所有应答都经由 HTTP/%1：本次运行显示的并非 HTTP/%2 的表现。</translation>
    </message>
    <message>
        <source>All %1 answers came by HTTP/%2: what this run shows is not what HTTP/%3 would.</source>
        <translation>全部 %1 个应答都经由 HTTP/%2：本次运行显示的并非 HTTP/%3 的表现。</translation>
    </message>
    <message>
        <source>%1 of %2 answers (%3) came by HTTP/%4: what this run shows is not what HTTP/%5 would.</source>
        <translation>%2 个应答中有 %1 个（%3）经由 HTTP/%4：本次运行显示的并非 HTTP/%5 的表现。</translation>
    </message>
    <message>
        <source>Which version is spoken is agreed on by TLS: ask an https:// address, or a target that knows HTTP/2 without it (connection.http &quot;2-prior-knowledge&quot;).</source>
        <translation>使用哪个版本由 TLS 协商：请请求 https:// 地址，或不用 TLS 也能使用 HTTP/2 的目标（connection.http &quot;2-prior-knowledge&quot;）。</translation>
    </message>
    <message>
        <source>The target, or what stands in front of it, did not offer the version when TLS was set up: switch it on there, or leave it out of the profile (connection.http).</source>
        <translation>目标或其前面的设备在建立 TLS 时没有提供该版本：请在那里启用，或从方案中去掉（connection.http）。</translation>
    </message>
    <message>
        <source>What the cache does not have is slow.</source>
        <translation>缓存中没有的内容很慢。</translation>
    </message>
    <message>
        <source>%1: misses took %2, hits %3, medians of the service time; about %4 of %5 answers that a cache spoke of were hits (%6).</source>
        <translation>%1：未命中用时 %2，命中 %3（服务时间的中位数）；在缓存表态的 %5 个应答中约有 %4 个命中（%6）。</translation>
    </message>
    <message>
        <source>%1: misses took %2, hits %3, medians of the service time; %4 of %5 answers that a cache spoke of were hits (%6).</source>
        <translation>%1：未命中用时 %2，命中 %3（服务时间的中位数）；在缓存表态的 %5 个应答中有 %4 个命中（%6）。</translation>
    </message>
    <message>
        <source>Make more of them hits: a cache key without what does not change the answer (headers, cookies, the order of the query), a longer time to live, stale-while-revalidate, filling it before the users come.</source>
        <translation>让更多请求命中：缓存键不含不影响应答的内容（标头、cookie、查询参数的顺序），更长的存活时间，stale-while-revalidate，在用户到来之前先填充缓存。</translation>
    </message>
    <message>
        <source>The backend has no room for this many requests at once.</source>
        <translation>后端没有余地同时处理这么多请求。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) were not let in to the backend.</source>
        <translation>%2 个请求中有 %1 个（%3）未被后端接纳。</translation>
    </message>
    <message>
        <source>If they come at any load, it is a permission that is missing, not room.</source>
        <translation>如果在任何负载下都出现，缺少的是权限，而不是余地。</translation>
    </message>
    <message>
        <source>Compare the function&apos;s concurrency metric with its reserved concurrency and with what the account has left; raise the one that is met, or make the work shorter: instances held are rate x duration.</source>
        <translation>把函数的并发指标与它的预留并发以及账户剩余的并发相比较；提高已经触及的那一个，或者缩短工作：占用的实例数 = 速率 × 时长。</translation>
    </message>
    <message>
        <source>A part of the load is refused for its rate.</source>
        <translation>一部分负载因速率而被拒绝。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) were answered &quot;too many requests&quot;.</source>
        <translation>%2 个请求中有 %1 个（%3）得到的应答是“请求过多”。</translation>
    </message>
    <message>
        <source>What they would have taken is not in the times of this run.</source>
        <translation>它们本来需要的时间不在本次运行的时间之中。</translation>
    </message>
    <message>
        <source>Find out whose limit it is (the stage&apos;s or route&apos;s throttle, a usage plan or key, a firewall, the application), and raise it for what users need, or spread the load and honour Retry-After.</source>
        <translation>查明是谁的限制（阶段或路由的限流、使用计划或密钥、防火墙、应用程序），按用户的需要提高它，或者分散负载并遵守 Retry-After。</translation>
    </message>
    <message>
        <source>The backend fails at %1, before the gateway&apos;s limit.</source>
        <translation>后端在 %1 时失败，早于网关的时限。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) failed at the backend; the middle 80 % of them after %4 to %5, and hardly an answer took longer.</source>
        <translation>%2 个请求中有 %1 个（%3）在后端失败；其中间的 80 % 在 %4 到 %5 之后，几乎没有应答用时更长。</translation>
    </message>
    <message>
        <source>What ends as sharply as that is a time limit.</source>
        <translation>如此整齐地结束的，是一个时限。</translation>
    </message>
    <message>
        <source>Look for the backend&apos;s own limit of %1: the function&apos;s timeout, a worker&apos;s timeout (gunicorn), a database&apos;s statement timeout.</source>
        <translation>查找后端自己的 %1 时限：函数的超时、工作进程的超时（gunicorn）、数据库的语句超时。</translation>
    </message>
    <message>
        <source>Raise it to just below %1, or make the work shorter.</source>
        <translation>把它提高到略低于 %1，或者缩短工作。</translation>
    </message>
    <message>
        <source>The backend crashes, is stopped, or answers what the gateway cannot use.</source>
        <translation>后端崩溃、被停止，或者给出网关无法使用的应答。</translation>
    </message>
    <message>
        <source>The gateway says so of %1 of %2 requests (%3); they do not end at one time, as a time limit would make them.</source>
        <translation>网关对 %2 个请求中的 %1 个（%3）这样说；它们并不像遇到时限那样在同一时刻结束。</translation>
    </message>
    <message>
        <source>Read the backend&apos;s log at these moments: an exception outside the application, memory at its bound (compare Max Memory Used with Memory Size), or an answer of the wrong form.</source>
        <translation>查看后端在这些时刻的日志：应用程序之外的异常、内存到达上限（比较 Max Memory Used 与 Memory Size），或者格式错误的应答。</translation>
    </message>
    <message>
        <source>Some answers are larger than the gateway passes on.</source>
        <translation>有些应答大于网关能够转发的大小。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) were refused for the size of the answer; %4 passes on at most %5.</source>
        <translation>%2 个请求中有 %1 个（%3）因应答的大小被拒绝；%4 最多转发 %5。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) were refused for the size of the answer.</source>
        <translation>%2 个请求中有 %1 个（%3）因应答的大小被拒绝。</translation>
    </message>
    <message>
        <source>Paginate or leave fields out; compress before the gateway; for files hand out a signed link to where they are stored.</source>
        <translation>分页或省去一些字段；在网关之前压缩；对于文件，给出指向其存储位置的签名链接。</translation>
    </message>
    <message>
        <source>Bytes in base64 count a third more.</source>
        <translation>base64 的字节要多算三分之一。</translation>
    </message>
    <message>
        <source>The same holds for another request of the profile.</source>
        <translation>方案中另一个请求也是如此。</translation>
    </message>
    <message>
        <source>The same holds for %1 other requests of the profile.</source>
        <translation>方案中另外 %1 个请求也是如此。</translation>
    </message>
    <message>
        <source>The answer takes longer the bigger it is.</source>
        <translation>应答越大，用时越长。</translation>
    </message>
    <message>
        <source>%1: the largest third of the answers (%2 in the middle) took %3, the smallest third (%4) %5, medians of the service time; the rank correlation of size and time is %6 over %7 answers.</source>
        <translation>%1：最大的三分之一应答（中间值 %2）用时 %3，最小的三分之一（%4）用时 %5（服务时间的中位数）；大小与时间的秩相关为 %6，基于 %7 个应答。</translation>
    </message>
    <message>
        <source>%1: the largest third of the answers (%2 in the middle) took %3, the smallest third (%4) %5, medians of the service time; the rank correlation of size and time is %6 over %7 answers drawn from them.</source>
        <translation>%1：最大的三分之一应答（中间值 %2）用时 %3，最小的三分之一（%4）用时 %5（服务时间的中位数）；大小与时间的秩相关为 %6，基于从中抽取的 %7 个应答。</translation>
    </message>
    <message>
        <source>%1 timeout has no size and is not in these numbers; they may be the largest.</source>
        <translation>%1 次超时没有大小，不在这些数字之中；它可能是最大的。</translation>
    </message>
    <message>
        <source>%1 timeouts have no size and are not in these numbers; they may be the largest.</source>
        <translation>%1 次超时没有大小，不在这些数字之中；它们可能是最大的。</translation>
    </message>
    <message>
        <source>Paginate: send fewer rows or fields at a time, with a largest page that stays well below %1 and a bound that no client can raise.</source>
        <translation>分页：每次发送更少的行或字段，最大的一页要远低于 %1，并设置任何客户端都不能提高的上限。</translation>
    </message>
    <message>
        <source>The answer takes longer the more rows it is asked for.</source>
        <translation>要求的行数越多，应答用时越长。</translation>
    </message>
    <message>
        <source>%1 with %2 took %3, with %4, medians of the service time.</source>
        <translation>%1 在 %2 时用时 %3，在 %4（服务时间的中位数）。</translation>
    </message>
    <message>
        <source>%1 of the %2 with the largest page ran into a timeout.</source>
        <translation>在页面最大的 %2 个中，有 %1 个超时。</translation>
    </message>
    <message>
        <source>Paginate: bound %1 on the server, so that the largest page stays well below %2, and let clients fetch the rest page by page.</source>
        <translation>分页：在服务器上限制 %1，使最大的一页远低于 %2，其余内容让客户端逐页获取。</translation>
    </message>
    <message>
        <source>This gateway&apos;s limit ends with the first byte, so this time is not held against it.</source>
        <translation>该网关的时限到首字节为止，因此这段时间不计入。</translation>
    </message>
    <message>
        <source>This gateway&apos;s limit is held against each pause, so a body that keeps coming does not run into it.</source>
        <translation>该网关的时限针对每次停顿，因此持续到来的正文不会触及它。</translation>
    </message>
    <message>
        <source>Requests that need a new instance wait for it to start.</source>
        <translation>需要新实例的请求要等它启动。</translation>
    </message>
    <message>
        <source>%1: of those that were sent while more were in flight than ever before in the run, so that each needed an instance of its own, %2 could be compared with their neighbours: the first byte took %3 (p90 %4), that of the others %5; medians, the warm-up included.</source>
        <translation>%1：在途请求数达到本次运行新高时发送的那些请求各需要一个自己的实例，其中 %2 个可以与相邻的请求比较：首字节用时 %3（p90 %4），其他请求 %5；均为中位数，包括预热。</translation>
    </message>
    <message>
        <source>%1: of those that were sent while more were in flight than ever before in the run, so that each needed an instance of its own, %2 could be compared with their neighbours: the first byte took %3 (p90 %4), that of the others %5; medians.</source>
        <translation>%1：在途请求数达到本次运行新高时发送的那些请求各需要一个自己的实例，其中 %2 个可以与相邻的请求比较：首字节用时 %3（p90 %4），其他请求 %5；均为中位数。</translation>
    </message>
    <message>
        <source>Give the function more memory (on Lambda its CPU grows with it, to a whole core at 1,769 MB) and load less at its start; keep as many instances ready as are in flight at once: provisioned concurrency, or pings in parallel (one keep-warm ping, as Zappa sends it, keeps one instance).</source>
        <translation>给函数更多内存（在 Lambda 上 CPU 随内存增加，1,769 MB 时为一整个核心），启动时少加载一些；准备好与同时在途请求数一样多的实例：预置并发，或者并行的 ping（像 Zappa 发送的一次 keep-warm ping 只能保持一个实例）。</translation>
    </message>
    <message>
        <source>Slow answers spend most of their time between the first byte and the last.</source>
        <translation>慢的应答大部分时间花在首字节与末字节之间。</translation>
    </message>
    <message>
        <source>%1: of the slowest quarter of the answers (%2) %3 pass between the first byte and the last (%4), for %5, %6 each second; medians.</source>
        <translation>%1：在最慢的四分之一应答（%2）中，%3 花在首字节与末字节之间（%4），共 %5，每秒 %6；均为中位数。</translation>
    </message>
    <message>
        <source>If it is the bytes: check whether the answer has a Content-Encoding and compress it if not, leave fields out, or hand out a link to where it is stored; this computer&apos;s own line is part of this time.</source>
        <translation>如果是因为字节数：检查应答是否有 Content-Encoding，没有则压缩，省去一些字段，或者给出指向其存储位置的链接；本机自己的线路也在这段时间之中。</translation>
    </message>
    <message>
        <source>If they are made while they are sent: stream them, so that users can begin, behind a limit that ends with the first byte or is held against pauses.</source>
        <translation>如果是边生成边发送：用流式传输，让用户可以先开始，并置于到首字节为止或针对停顿的时限之后。</translation>
    </message>
    <message>
        <source>The backend works on after the gateway gave up, for nobody.</source>
        <translation>网关放弃之后，后端仍在继续工作，却不为任何人。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3) ended in a gateway timeout: %4 x %5 = %6 of waiting that led to no answer.</source>
        <translation>%2 个请求中有 %1 个（%3）以网关超时结束：%4 × %5 = %6 的等待没有得到应答。</translation>
    </message>
    <message>
        <source>%1 does not stop the backend then; what it did after that is not seen from here.</source>
        <translation>%1 那时并不停止后端；它之后做了什么，从这里看不到。</translation>
    </message>
    <message>
        <source>%1 does not stop the backend then; by its log, %2</source>
        <translation>%1 那时并不停止后端；按它的日志，%2</translation>
    </message>
    <message>
        <source>Answer 202 at once with the address of a status, work in the background and let the client poll; or make the work shorter.</source>
        <translation>立即以 202 应答并给出状态的地址，在后台工作，让客户端轮询；或者缩短工作。</translation>
    </message>
    <message>
        <source>Until then give the backend a time limit of its own just below the gateway&apos;s, so that lost work ends.</source>
        <translation>在此之前，给后端设置一个略低于网关的时限，让无用的工作结束。</translation>
    </message>
    <message>
        <source>The client gives up no later than the gateway.</source>
        <translation>客户端放弃得不比网关晚。</translation>
    </message>
    <message>
        <source>The client&apos;s own timeout is %1, just when the gateway does (%2): %3 requests ended in the client&apos;s timeout and %4 in the gateway&apos;s, and it is chance or the client&apos;s haste which of the two was met.</source>
        <translation>客户端自己的超时是 %1，正好与网关同时（%2）：%3 个请求以客户端超时结束，%4 个以网关超时结束，遇到哪一个取决于偶然或客户端的急躁。</translation>
    </message>
    <message>
        <source>The client&apos;s own timeout is %1, before the gateway does (%2): %3 requests ended in the client&apos;s timeout and %4 in the gateway&apos;s, and it is chance or the client&apos;s haste which of the two was met.</source>
        <translation>客户端自己的超时是 %1，早于网关（%2）：%3 个请求以客户端超时结束，%4 个以网关超时结束，遇到哪一个取决于偶然或客户端的急躁。</translation>
    </message>
    <message>
        <source>The client&apos;s own timeout is %1, only %5 after the gateway does (%2): %3 requests ended in the client&apos;s timeout and %4 in the gateway&apos;s, and it is chance or the client&apos;s haste which of the two was met.</source>
        <translation>客户端自己的超时是 %1，只比网关晚 %5（%2）：%3 个请求以客户端超时结束，%4 个以网关超时结束，遇到哪一个取决于偶然或客户端的急躁。</translation>
    </message>
    <message>
        <source>Measure with a client timeout of at least %1, so that the gateway always speaks first.</source>
        <translation>用至少 %1 的客户端超时测量，使网关总是先开口。</translation>
    </message>
    <message>
        <source>If your users&apos; clients are set like this, they get no answer to read, and each retry of theirs starts the work once more.</source>
        <translation>如果您用户的客户端也是这样设置的，他们就得不到可读的应答，每次重试都会把工作再启动一遍。</translation>
    </message>
    <message>
        <source>%1 requests begun made %2 sent, %3 for each.</source>
        <translation>开始的 %1 个请求导致发送 %2 个，每个 %3 次。</translation>
    </message>
    <message>
        <source>%1 of the %2 retries followed a timeout: each starts the work once more, while the first may still go on behind the gateway.</source>
        <translation>%2 次重试中有 %1 次跟在超时之后：每次都把工作再启动一遍，而第一次可能仍在网关之后进行。</translation>
    </message>
    <message>
        <source>%1 of the retry followed a timeout: each starts the work once more, while the first may still go on behind the gateway.</source>
        <translation>这次重试中有 %1 次跟在超时之后：它把工作再启动一遍，而第一次可能仍在网关之后进行。</translation>
    </message>
    <message>
        <source>Retries multiply the load.</source>
        <translation>重试使负载成倍增加。</translation>
    </message>
    <message>
        <source>Do not send again after a timeout unless the first one is known to have ended; bound retries by a budget (a tenth of all requests, say) and spread them with a backoff and full jitter; make the work idempotent, so that a second one finds the first one&apos;s result.</source>
        <translation>除非知道第一次已经结束，否则超时之后不要再发送；用预算限制重试（例如所有请求的十分之一），用退避和完全随机抖动把它们分散；让工作具有幂等性，使第二次能找到第一次的结果。</translation>
    </message>
    <message>
        <source>%1 request was in flight where the record ends; how long it waited is not known.</source>
        <translation>记录结束时有 %1 个请求在途；它等待了多久尚不可知。</translation>
    </message>
    <message>
        <source>%1 requests were in flight where the record ends; how long they waited is not known.</source>
        <translation>记录结束时有 %1 个请求在途；它们等待了多久尚不可知。</translation>
    </message>
    <message>
        <source>This limit is held against any silence of the backend.</source>
        <translation>该时限针对后端的任何静默。</translation>
    </message>
    <message>
        <source>Measured is the one before the first byte; headroom and near limit say nothing of pauses within an answer.</source>
        <translation>测量的是首字节之前的静默；余量和接近时限不涉及应答之中的停顿。</translation>
    </message>
    <message>
        <source>This limit is held against any silence of the backend: headroom and near limit are of the longest in each answer, wherever in it that lay.</source>
        <translation>该时限针对后端的任何静默：余量和接近时限取每个应答中最长的静默，无论它在何处。</translation>
    </message>
    <message>
        <source>Of streamed requests near limit counts the longest; of all others, and in the headroom of all together, it is the one before the first byte.</source>
        <translation>对流式请求，接近时限取最长的静默；对其他请求以及所有请求合计的余量，取首字节之前的静默。</translation>
    </message>
    <message>
        <source>%1 of %2 jobs got no result.</source>
        <translation>%2 个任务中有 %1 个没有得到结果。</translation>
    </message>
    <message>
        <source>Their requests count by the answer that accepted the job: ok, and in time, say nothing of what came of it.</source>
        <translation>它们的请求按受理任务的应答计数：成功、及时都不说明后来的结果。</translation>
    </message>
    <message>
        <source>Polls for results are among the requests: what is said of all requests together mixes them with what submits jobs; what is said of each request keeps them apart.</source>
        <translation>轮询结果的请求也在请求之中：所有请求合计的数字把它们与提交任务的请求混在一起；每个请求各自的数字则分开。</translation>
    </message>
    <message>
        <source>All of %1 requests fell into the warm-up of %2, so nothing is left to judge.</source>
        <translation>全部 %1 个请求都落在 %2 的预热之中，没有剩下可判断的内容。</translation>
    </message>
    <message>
        <source>Estimated, if the tail goes on as it began: %1 reach the limit, %2 a day; a rare mode not seen would not be in it (%3).</source>
        <translation>估计（如果尾部照此延续）：%1 达到时限，每天 %2；没有见到的罕见情形不在其中（%3）。</translation>
    </message>
    <message>
        <source>Estimated: those that timed out would have needed %1 in the median (%2).</source>
        <translation>估计：超时的请求本来需要 %1（中位数）（%2）。</translation>
    </message>
    <message>
        <source>Estimated past the limit, of service time: %1.</source>
        <translation>对时限之后的估计（服务时间）：%1。</translation>
    </message>
    <message>
        <source>Estimated past the limit, of the longest silence: %1.</source>
        <translation>对时限之后的估计（最长静默）：%1。</translation>
    </message>
    <message>
        <source>Estimated past the limit, up to the first byte: %1.</source>
        <translation>对时限之后的估计（到首字节）：%1。</translation>
    </message>
    <message>
        <source>No estimate of how long they would have needed: %1.</source>
        <translation>无法估计它们本来需要多久：%1。</translation>
    </message>
    <message>
        <source>No estimate of the chance to reach the limit: %1.</source>
        <translation>无法估计达到时限的可能性：%1。</translation>
    </message>
    <message>
        <source>over %1 timed out, so most of the tail was never seen</source>
        <translation>超时多于 %1，因此尾部的大部分从未见到</translation>
    </message>
    <message>
        <source>fewer than %1 of the slow requests were answered</source>
        <translation>慢请求中得到应答的少于 %1 个</translation>
    </message>
    <message>
        <source>fewer than %1 answers came in the last %2 before %3, which looks like hangs, not slowness</source>
        <translation>在 %3 之前的最后 %2 里应答少于 %1 个，这像是挂起，而不是慢</translation>
    </message>
    <message>
        <source>the slow requests are worth fewer than %1 independent ones</source>
        <translation>慢请求只相当于不到 %1 个独立的请求</translation>
    </message>
    <message>
        <source>too many of the slow requests ended otherwise before the limit</source>
        <translation>太多慢请求在时限之前以其他方式结束</translation>
    </message>
    <message>
        <source>requests went on past %1, so nothing gave up there</source>
        <translation>请求在 %1 之后仍在进行，因此那里没有放弃</translation>
    </message>
    <message>
        <source>the slow requests took the same time</source>
        <translation>慢请求用时相同</translation>
    </message>
    <message>
        <source>no model describes the slow requests, as with two kinds of them</source>
        <translation>没有模型能描述这些慢请求，例如其中有两类</translation>
    </message>
    <message>
        <source>fewer than 1 in %1 (at most %2)</source>
        <translation>少于 %1 分之 1（至多 %2）</translation>
    </message>
    <message>
        <source>fewer than 1 in %1</source>
        <translation>少于 %1 分之 1</translation>
    </message>
    <message>
        <source>about %1 in %2 (at most %3)</source>
        <translation>约每 %2 个中 %1 个（至多 %3 个）</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>%1: not known, no job has ended.</source>
        <translation>%1：未知，没有任务结束。</translation>
    </message>
    <message>
        <source>%1: not known, nothing was answered.</source>
        <translation>%1：未知，没有任何应答。</translation>
    </message>
    <message>
        <source>%1: not known, nothing was sent.</source>
        <translation>%1：未知，没有发送任何请求。</translation>
    </message>
    <message>
        <source>%1 of the timeouts are written as %2 writes them, not as %3: it may stand in front, or be the gateway that the profile should name.</source>
        <translation>有 %1 次超时的写法与 %2 相同，而不是 %3：它可能在前面，或者就是方案应当写明的网关。</translation>
    </message>
    <message>
        <source>%1 of the timeouts are not written as %2 writes them: taken for its own by their status and moment, they may be a page of error of yours, or the backend&apos;s own.</source>
        <translation>有 %1 次超时的写法与 %2 不同：按状态码和时刻算作它的，但也可能是您自己的或后端的错误页。</translation>
    </message>
    <message>
        <source>The gateway&apos;s limit does not bound a whole answer, Headroom&apos;s own timeout of %1 does: of the %2 client timeouts some may have been answers that began in time.</source>
        <translation>网关的时限不限制整个应答，而 Headroom 自己的 %1 超时限制它：%2 次客户端超时之中，有些可能是及时开始的应答。</translation>
    </message>
    <message>
        <source>A longer client_timeout tells.</source>
        <translation>更长的 client_timeout 可以说明。</translation>
    </message>
    <message>
        <source>%1 of %2 timed-out requests finished on the server, %3 median, none of it delivered.</source>
        <translation>%2 个超时请求中有 %1 个在服务器上完成，中位数 %3，没有一个送达。</translation>
    </message>
    <message>
        <source>%1 of %2 timed-out requests finished on the server, %3 wasted seconds.</source>
        <translation>%2 个超时请求中有 %1 个在服务器上完成，浪费 %3 秒。</translation>
    </message>
    <message>
        <source>%1 of %2 timed-out requests finished on the server.</source>
        <translation>%2 个超时请求中有 %1 个在服务器上完成。</translation>
    </message>
    <message>
        <source>%1 wasted seconds after the gateway had given up, of %2; %3 GB-seconds, about $%4 at $%5 each; the longest ghost took %6.</source>
        <translation>网关放弃之后浪费 %1 秒，来自 %2；%3 GB 秒，约 $%4（每 GB 秒 $%5）；最长的幽灵用时 %6。</translation>
    </message>
    <message>
        <source>%1 wasted seconds after the gateway had given up, of %2; %3 GB-seconds, about $%4 at $%5 each.</source>
        <translation>网关放弃之后浪费 %1 秒，来自 %2；%3 GB 秒，约 $%4（每 GB 秒 $%5）。</translation>
    </message>
    <message>
        <source>%1 wasted seconds after the gateway had given up, of %2; the longest ghost took %3.</source>
        <translation>网关放弃之后浪费 %1 秒，来自 %2；最长的幽灵用时 %3。</translation>
    </message>
    <message>
        <source>%1 wasted seconds after the gateway had given up, of %2.</source>
        <translation>网关放弃之后浪费 %1 秒，来自 %2。</translation>
    </message>
    <message>
        <source>%1 invocation</source>
        <translation>%1 次调用</translation>
    </message>
    <message>
        <source>%1 invocations</source>
        <translation>%1 次调用</translation>
    </message>
    <message>
        <source>%1 of %2 invocations began cold (%3), %4 median; at most %5 MB of %6 MB used.</source>
        <translation>%2 次调用中有 %1 次冷启动（%3），中位数 %4；至多使用 %6 MB 中的 %5 MB。</translation>
    </message>
    <message>
        <source>%1 of %2 invocations began cold (%3); at most %4 MB of %5 MB used.</source>
        <translation>%2 次调用中有 %1 次冷启动（%3）；至多使用 %5 MB 中的 %4 MB。</translation>
    </message>
    <message>
        <source>%1 of %2 invocations began cold (%3), %4 median.</source>
        <translation>%2 次调用中有 %1 次冷启动（%3），中位数 %4。</translation>
    </message>
    <message>
        <source>%1 of %2 invocations began cold (%3).</source>
        <translation>%2 次调用中有 %1 次冷启动（%3）。</translation>
    </message>
    <message>
        <source>%1 requests turned away for the rate, by the log.</source>
        <translation>按日志，有 %1 个请求因速率被拒。</translation>
    </message>
    <message>
        <source>the server&apos;s is ahead of this machine&apos;s by %1 at most, from %2 requests joined by id; none of them was answered, so no more can be said.</source>
        <translation>服务器的时钟至多比本机快 %1，依据按标识关联的 %2 个请求；其中没有一个得到应答，因此无法再说更多。</translation>
    </message>
    <message>
        <source>the server&apos;s is ahead of this machine&apos;s by %1 (%2 to %3), from %4 requests joined by id.</source>
        <translation>服务器的时钟比本机快 %1（%2 到 %3），依据按标识关联的 %4 个请求。</translation>
    </message>
    <message>
        <source>the server&apos;s is behind this machine&apos;s by %1 (%2 to %3), from %4 requests joined by id.</source>
        <translation>服务器的时钟比本机慢 %1（%2 到 %3），依据按标识关联的 %4 个请求。</translation>
    </message>
    <message>
        <source>no request of this run was found in the log.</source>
        <translation>日志中没有找到本次运行的任何请求。</translation>
    </message>
    <message>
        <source>%1 by their own id</source>
        <translation>%1 个按自身标识</translation>
    </message>
    <message>
        <source>%1 by X-Amzn-Trace-Id</source>
        <translation>%1 个按 X-Amzn-Trace-Id</translation>
    </message>
    <message>
        <source>%1 by the gateway&apos;s id</source>
        <translation>%1 个按网关的标识</translation>
    </message>
    <message>
        <source>%1 by path and time</source>
        <translation>%1 个按路径和时间</translation>
    </message>
    <message>
        <source>%1 by time alone</source>
        <translation>%1 个只按时间</translation>
    </message>
    <message>
        <source>%1 lines, read as %2; %3 lines told nothing of requests.</source>
        <translation>%1 行，读作 %2；有 %3 行与请求无关。</translation>
    </message>
    <message>
        <source>%1 lines, read as %2.</source>
        <translation>%1 行，读作 %2。</translation>
    </message>
    <message>
        <source>%1 ended by the function&apos;s own timeout</source>
        <translation>%1 个因函数自身的超时而结束</translation>
    </message>
    <message>
        <source>%1 crashed</source>
        <translation>%1 个崩溃</translation>
    </message>
    <message>
        <source>%1 in the log without an end, so not known</source>
        <translation>%1 个在日志中没有结尾，因此未知</translation>
    </message>
    <message>
        <source>%1 not in the log, so not known</source>
        <translation>%1 个不在日志中，因此未知</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>descriptors</source>
        <translation>文件描述符</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>发压端</translation>
    </message>
    <message>
        <source>%1 against load.max_in_flight, %2: %3.</source>
        <translation>%1，对照 load.max_in_flight（%2）：%3。</translation>
    </message>
    <message>
        <source>%1 against load.max_in_flight, %2.</source>
        <translation>%1，对照 load.max_in_flight（%2）。</translation>
    </message>
    <message>
        <source>%1 against the number of descriptors, %2: %3.</source>
        <translation>%1，对照描述符数量（%2）：%3。</translation>
    </message>
    <message>
        <source>%1 against the number of descriptors, %2.</source>
        <translation>%1，对照描述符数量（%2）。</translation>
    </message>
    <message>
        <source>%1 on %2 connections where HTTP/2 is spoken; this process has %3 descriptors for them: %4.</source>
        <translation>%1，使用 %2 个连接（HTTP/2）；本进程有 %3 个描述符可用：%4。</translation>
    </message>
    <message>
        <source>%1 on %2 connections where HTTP/2 is spoken; this process has %3 descriptors for them.</source>
        <translation>%1，使用 %2 个连接（HTTP/2）；本进程有 %3 个描述符可用。</translation>
    </message>
    <message>
        <source>%1 on %2 connections; this process has %3 descriptors for them: %4.</source>
        <translation>%1，使用 %2 个连接；本进程有 %3 个描述符可用：%4。</translation>
    </message>
    <message>
        <source>%1 on %2 connections; this process has %3 descriptors for them.</source>
        <translation>%1，使用 %2 个连接；本进程有 %3 个描述符可用。</translation>
    </message>
    <message>
        <source>%1 connections at once, a port each; this machine has %2 ports towards one address: %3.</source>
        <translation>同时 %1 个连接，各占一个端口；本机通向一个地址有 %2 个端口：%3。</translation>
    </message>
    <message>
        <source>%1 connections at once, a port each; this machine has %2 ports towards one address.</source>
        <translation>同时 %1 个连接，各占一个端口；本机通向一个地址有 %2 个端口。</translation>
    </message>
    <message>
        <source>%1 new connections, each keeping its port for %2 after it is closed; this machine has %3 ports towards one address: %4.</source>
        <translation>%1 个新连接，各自关闭后仍占用端口 %2；本机通向一个地址有 %3 个端口：%4。</translation>
    </message>
    <message>
        <source>%1 new connections, each keeping its port for %2 after it is closed; this machine has %3 ports towards one address.</source>
        <translation>%1 个新连接，各自关闭后仍占用端口 %2；本机通向一个地址有 %3 个端口。</translation>
    </message>
    <message>
        <source>%1 with about %2 kB each as measured here, %3 in all; %4 are free: %5.</source>
        <translation>%1，按本机测量每个约 %2 kB，共 %3；空闲 %4：%5。</translation>
    </message>
    <message>
        <source>%1 with about %2 kB each as measured here, %3 in all; %4 are free.</source>
        <translation>%1，按本机测量每个约 %2 kB，共 %3；空闲 %4。</translation>
    </message>
    <message>
        <source>%1 with about %2 kB each, %3 in all; %4 are free: %5.</source>
        <translation>%1，每个约 %2 kB，共 %3；空闲 %4：%5。</translation>
    </message>
    <message>
        <source>%1 with about %2 kB each, %3 in all; %4 are free.</source>
        <translation>%1，每个约 %2 kB，共 %3；空闲 %4。</translation>
    </message>
    <message>
        <source>%1 requests/s are %2 of the %3/s that this machine was measured to send in time on kept connections; new ones cost more: %4.</source>
        <translation>每秒 %1 个请求，是测得本机在保持的连接上能及时发送的每秒 %3 个的 %2；新连接代价更高：%4。</translation>
    </message>
    <message>
        <source>%1 requests/s are %2 of the %3/s that this machine was measured to send in time on kept connections; new ones cost more.</source>
        <translation>每秒 %1 个请求，是测得本机在保持的连接上能及时发送的每秒 %3 个的 %2；新连接代价更高。</translation>
    </message>
    <message>
        <source>%1 requests/s are %2 of the %3/s that this machine was measured to send in time: %4.</source>
        <translation>每秒 %1 个请求，是测得本机能及时发送的每秒 %3 个的 %2：%4。</translation>
    </message>
    <message>
        <source>%1 requests/s are %2 of the %3/s that this machine was measured to send in time.</source>
        <translation>每秒 %1 个请求，是测得本机能及时发送的每秒 %3 个的 %2。</translation>
    </message>
    <message>
        <source>%1 requests in flight, if each takes %2 (the limit),</source>
        <translation>在途 %1 个请求（若每个用时 %2，即时限）</translation>
    </message>
    <message>
        <source>%1 requests in flight, if each takes %2 (open until its result comes or is given up),</source>
        <translation>在途 %1 个请求（若每个用时 %2，直到结果到来或放弃）</translation>
    </message>
    <message>
        <source>%1 requests in flight, if each takes %2,</source>
        <translation>在途 %1 个请求（若每个用时 %2）</translation>
    </message>
    <message>
        <source>%1 requests in flight</source>
        <translation>在途 %1 个请求</translation>
    </message>
    <message>
        <source>raise it, or lower the rate; starts beyond it are dropped and make a run INVALID</source>
        <translation>提高它，或降低速率；超出的开始会被丢弃，使运行无效</translation>
    </message>
    <message>
        <source>raise it, or have fewer users; starts beyond it are dropped and make a run INVALID</source>
        <translation>提高它，或减少用户；超出的开始会被丢弃，使运行无效</translation>
    </message>
    <message>
        <source>raise it with ulimit -n, lower the rate, or send from more machines</source>
        <translation>用 ulimit -n 提高它、降低速率，或用更多机器发送</translation>
    </message>
    <message>
        <source>raise it with ulimit -n, have fewer users, or send from more machines</source>
        <translation>用 ulimit -n 提高它、减少用户，或用更多机器发送</translation>
    </message>
    <message>
        <source>raise the limit with ulimit -n, lower the rate, or send from more machines</source>
        <translation>用 ulimit -n 提高上限、降低速率，或用更多机器发送</translation>
    </message>
    <message>
        <source>raise the limit with ulimit -n, have fewer users, or send from more machines</source>
        <translation>用 ulimit -n 提高上限、减少用户，或用更多机器发送</translation>
    </message>
    <message>
        <source>keep connections alive, lower the rate, or send from more machines</source>
        <translation>保持连接、降低速率，或用更多机器发送</translation>
    </message>
    <message>
        <source>keep connections alive, have fewer users, or send from more machines</source>
        <translation>保持连接、减少用户，或用更多机器发送</translation>
    </message>
    <message>
        <source>lower the rate, or send from more machines or addresses</source>
        <translation>降低速率，或用更多机器或地址发送</translation>
    </message>
    <message>
        <source>have fewer users, or send from more machines or addresses</source>
        <translation>减少用户，或用更多机器或地址发送</translation>
    </message>
    <message>
        <source>lower the rate, or send from more machines; late starts make a run INVALID</source>
        <translation>降低速率，或用更多机器发送；迟到的开始会使运行无效</translation>
    </message>
    <message>
        <source>have fewer users, or send from more machines; late starts make a run INVALID</source>
        <translation>减少用户，或用更多机器发送；迟到的开始会使运行无效</translation>
    </message>
    <message>
        <source>lower the rate, or send from more machines</source>
        <translation>降低速率，或用更多机器发送</translation>
    </message>
    <message>
        <source>have fewer users, or send from more machines</source>
        <translation>减少用户，或用更多机器发送</translation>
    </message>
    <message>
        <source>%1 is confirmed and %2 fails: the capacity lies between them.</source>
        <translation>%1 已确认，%2 失败：容量介于两者之间。</translation>
    </message>
    <message>
        <source>%1 is confirmed, the highest rate allowed, and nothing failed: the capacity is this or more.</source>
        <translation>%1 已确认，这是允许的最高速率，且没有失败：容量为此值或更高。</translation>
    </message>
    <message>
        <source>%1 is confirmed and nothing surely failed: the capacity is this or more.</source>
        <translation>%1 已确认，且没有确定的失败：容量为此值或更高。</translation>
    </message>
    <message>
        <source>%1 passed a short step, but is not confirmed.</source>
        <translation>%1 通过了一个短步骤，但未经确认。</translation>
    </message>
    <message>
        <source>%1 fails.</source>
        <translation>%1 失败。</translation>
    </message>
    <message>
        <source>No rate is confirmed, down to %1.</source>
        <translation>低至 %1 没有任何速率得到确认。</translation>
    </message>
    <message>
        <source>No rate passes, down to %1.</source>
        <translation>低至 %1 没有任何速率通过。</translation>
    </message>
    <message>
        <source>The generator, not the target, was the limit at %1: %2</source>
        <translation>在 %1 时受限的是发压端，而不是目标：%2</translation>
    </message>
    <message>
        <source>The time allowed (%1) does not hold another step.</source>
        <translation>允许的时间（%1）不够再走一步。</translation>
    </message>
    <message>
        <source>The target was not reached any more at %1.</source>
        <translation>在 %1 时已无法到达目标。</translation>
    </message>
    <message>
        <source>The search was stopped after %1.</source>
        <translation>搜索在 %1 后被停止。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3; %4) were not answered within the %5 mark, %6 of them refused or failed.</source>
        <translation>%2 个请求中有 %1 个（%3；%4）未在 %5 标线内得到应答，其中 %6 个被拒绝或失败。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3; %4) was not answered within the %5 mark.</source>
        <translation>%2 个请求中有 %1 个（%3；%4）未在 %5 标线内得到应答。</translation>
    </message>
    <message>
        <source>%1 of %2 requests (%3; %4) were not answered within the %5 mark.</source>
        <translation>%2 个请求中有 %1 个（%3；%4）未在 %5 标线内得到应答。</translation>
    </message>
    <message>
        <source>%1 of %2 jobs (%3; %4) got no result.</source>
        <translation>%2 个任务中有 %1 个（%3；%4）没有得到结果。</translation>
    </message>
    <message>
        <source>That may be more or less than %1.</source>
        <translation>这可能多于或少于 %1。</translation>
    </message>
    <message>
        <source>%1 jobs are under way: how they end is not known.</source>
        <translation>%1 个任务仍在进行：它们如何结束尚不可知。</translation>
    </message>
    <message>
        <source>1 job is under way: how it ends is not known.</source>
        <translation>1 个任务仍在进行：它如何结束尚不可知。</translation>
    </message>
    <message>
        <source>%1 gateway timeouts in %2 requests.</source>
        <translation>%2 个请求中有 %1 次网关超时。</translation>
    </message>
    <message>
        <source>1 gateway timeout in %1 requests.</source>
        <translation>%1 个请求中有 1 次网关超时。</translation>
    </message>
    <message>
        <source>%1 is past the %2 mark.</source>
        <translation>%1 超过了 %2 标线。</translation>
    </message>
    <message>
        <source>%1 requests are too few to pass; it takes %2.</source>
        <translation>%1 个请求太少，不足以通过；需要 %2 个。</translation>
    </message>
    <message>
        <source>Too little was answered for a p99.</source>
        <translation>得到应答的太少，无法给出 p99。</translation>
    </message>
    <message>
        <source>%1: too few independent requests for an upper end.</source>
        <translation>%1：独立的请求太少，没有上界。</translation>
    </message>
    <message>
        <source>%1 may lie on either side of the %2 mark.</source>
        <translation>%1 可能在 %2 标线的任一侧。</translation>
    </message>
    <message>
        <source>No gateway timeouts in %1 requests, which shows too little: below %2.</source>
        <translation>%1 个请求中没有网关超时，但这说明不了多少：低于 %2。</translation>
    </message>
    <message>
        <source>%1 is within the %2 mark, with %3 refused or failed.</source>
        <translation>%1 在 %2 标线以内，其中 %3 被拒绝或失败。</translation>
    </message>
    <message>
        <source>%1 is within the %2 mark; %3 of %4 jobs got their result.</source>
        <translation>%1 在 %2 标线以内；%4 个任务中有 %3 个得到结果。</translation>
    </message>
    <message>
        <source>%1 is within the %2 mark.</source>
        <translation>%1 在 %2 标线以内。</translation>
    </message>
    <message>
        <source>The values of %1 are no numbers, so none of them is the largest.</source>
        <translation>%1 的值不是数字，因此没有最大的一个。</translation>
    </message>
    <message>
        <source>No value of %1 is shown to keep %2 under the %3 limit, from %4 on (%5).</source>
        <translation>%1 的任何值（从 %4 起）都未显示能使 %2 低于 %3 时限（%5）。</translation>
    </message>
    <message>
        <source>%1 = %2 is the largest that keeps %3 under the %4 limit: %5; at %6 it is %7.</source>
        <translation>%1 = %2 是使 %3 低于 %4 时限的最大值：%5；在 %6 时为 %7。</translation>
    </message>
    <message>
        <source>%1 = %2 is the largest that keeps %3 under the %4 limit: %5.</source>
        <translation>%1 = %2 是使 %3 低于 %4 时限的最大值：%5。</translation>
    </message>
    <message>
        <source>It is the largest that was tried; %1.</source>
        <translation>这是试过的最大值；%1。</translation>
    </message>
    <message>
        <source>As 95 % intervals go, %1.</source>
        <translation>按 95 % 区间来看，%1。</translation>
    </message>
    <message>
        <source>%1 surely does, %2 surely does not</source>
        <translation>%1 确定如此，%2 确定不是</translation>
    </message>
    <message>
        <source>%1 surely does not</source>
        <translation>%1 确定不是</translation>
    </message>
    <message>
        <source>%1 surely does</source>
        <translation>%1 确定如此</translation>
    </message>
    <message>
        <source>of no value it is sure</source>
        <translation>没有哪个值可以确定</translation>
    </message>
    <message>
        <source>beyond it or not known: %1 requests timed out</source>
        <translation>超出或未知：%1 个请求超时</translation>
    </message>
    <message>
        <source>not known: too few requests</source>
        <translation>未知：请求太少</translation>
    </message>
    <message>
        <source>not known: nothing was answered</source>
        <translation>未知：没有任何应答</translation>
    </message>
    <message>
        <source>The sweep was stopped; the values that are not here were not tried.</source>
        <translation>扫参被停止；这里没有的值没有试过。</translation>
    </message>
    <message>
        <source>The target was never reached; the values that are not here were not tried.</source>
        <translation>从未到达目标；这里没有的值没有试过。</translation>
    </message>
    <message>
        <source>The runs have different limits; %1 is held against that of the first.</source>
        <translation>各次运行的时限不同；%1 按第一次的时限判断。</translation>
    </message>
    <message>
        <source>At %1 the generator was the limit, so that run tells nothing.</source>
        <translation>在 %1 时受限的是发压端，因此那次运行说明不了什么。</translation>
    </message>
    <message>
        <source>The run at %1 ended before its plan did.</source>
        <translation>%1 的那次运行早于计划结束。</translation>
    </message>
    <message>
        <source>A larger value stays under the limit although a smaller one does not: what was measured varies by more than the values do.</source>
        <translation>较大的值低于时限而较小的值反而不是：测量结果的波动大于值本身带来的差别。</translation>
    </message>
    <message>
        <source>Repeat it, or send for longer.</source>
        <translation>请重复，或发送更长时间。</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>INVALID</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>UNDECIDED</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>CONFIRMED</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>NOTHING PASSES</source>
        <translation>无一通过</translation>
    </message>
    <message>
        <source>OUT OF TIME</source>
        <translation>时间用尽</translation>
    </message>
    <message>
        <source>NEVER REACHED</source>
        <translation>从未到达</translation>
    </message>
    <message>
        <source>WORSE</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>BETTER</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>SAME</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>NO CHANGE SHOWN</source>
        <translation>未显示变化</translation>
    </message>
    <message>
        <source>TOO FEW</source>
        <translation>太少</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Wasted</source>
        <translation>浪费</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>%1 went from %2 on average to %3 (%4; %5), %6</source>
        <translation>%1 从平均 %2 变为 %3（%4；%5），%6</translation>
    </message>
    <message>
        <source>%1 went from %2 to %3 (%4; %5), %6</source>
        <translation>%1 从 %2 变为 %3（%4；%5），%6</translation>
    </message>
    <message>
        <source>%1 went from %2 to %3 (%4), %5</source>
        <translation>%1 从 %2 变为 %3（%4），%5</translation>
    </message>
    <message>
        <source>query %1 differs</source>
        <translation>查询参数 %1 不同</translation>
    </message>
    <message>
        <source>query %1 differ</source>
        <translation>查询参数 %1 不同</translation>
    </message>
    <message>
        <source>header %1 differs</source>
        <translation>标头 %1 不同</translation>
    </message>
    <message>
        <source>header %1 differ</source>
        <translation>标头 %1 不同</translation>
    </message>
    <message>
        <source>answered in time</source>
        <translation>按时应答</translation>
    </message>
    <message>
        <source>headroom p%1</source>
        <translation>余量 p%1</translation>
    </message>
    <message>
        <source>headroom %1</source>
        <translation>Headroom %1</translation>
    </message>
    <message>
        <source>gateway timeout</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>near limit</source>
        <translation>接近时限</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>to %1 points</source>
        <translation>到 %1 个百分点</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1（从 %2 起）</translation>
    </message>
    <message>
        <source>%1 requests ended in a gateway timeout: %2 x %3 = %4 of waiting that led to no answer.</source>
        <translation>%1 个请求以网关超时结束：%2 × %3 = %4 的等待没有得到应答。</translation>
    </message>
    <message>
        <source>ok %1</source>
        <translation>正常 %1</translation>
    </message>
    <message>
        <source>near limit %1</source>
        <translation>接近时限 %1</translation>
    </message>
    <message>
        <source>gateway timeout %1</source>
        <translation>网关超时 %1</translation>
    </message>
    <message>
        <source>throttled %1</source>
        <translation>被限流 %1</translation>
    </message>
    <message>
        <source>client error %1</source>
        <translation>客户端错误 %1</translation>
    </message>
    <message>
        <source>server error %1</source>
        <translation>服务器错误 %1</translation>
    </message>
    <message>
        <source>network error %1</source>
        <translation>网络错误 %1</translation>
    </message>
    <message>
        <source>client timeout %1</source>
        <translation>客户端超时 %1</translation>
    </message>
    <message>
        <source>unfinished %1</source>
        <translation>未完成 %1</translation>
    </message>
    <message>
        <source>check failed %1</source>
        <translation>校验失败 %1</translation>
    </message>
    <message>
        <source>%1: none in %2 requests, within %3: %4, which does not show %5.</source>
        <translation>%1：%2 个请求中没有，在 %3 以内：%4，这并不能说明 %5。</translation>
    </message>
    <message>
        <source>%1: none in %2 requests, within %3: %4.</source>
        <translation>%1：%2 个请求中没有，在 %3 以内：%4。</translation>
    </message>
    <message>
        <source>%1: none in %2 requests: %3.</source>
        <translation>%1：%2 个请求中没有：%3。</translation>
    </message>
    <message>
        <source>%1: none in %2 requests.</source>
        <translation>%1：%2 个请求中没有。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests (%4; %5), %6.</source>
        <translation>%1：%3 个请求中有 %2 个（%4；%5），%6。</translation>
    </message>
    <message>
        <source>%1: none in %2 answers, within %3: %4, which does not show %5.</source>
        <translation>%1：%2 个应答中没有，在 %3 以内：%4，这并不能说明 %5。</translation>
    </message>
    <message>
        <source>%1: none in %2 answers, within %3: %4.</source>
        <translation>%1：%2 个应答中没有，在 %3 以内：%4。</translation>
    </message>
    <message>
        <source>%1: none in %2 answers: %3.</source>
        <translation>%1：%2 个应答中没有：%3。</translation>
    </message>
    <message>
        <source>%1: none in %2 answers.</source>
        <translation>%1：%2 个应答中没有。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 answers (%4; %5), %6.</source>
        <translation>%1：%3 个应答中有 %2 个（%4；%5），%6。</translation>
    </message>
    <message>
        <source>%1: none in %2 jobs, within %3: %4, which does not show %5.</source>
        <translation>%1：%2 个任务中没有，在 %3 以内：%4，这并不能说明 %5。</translation>
    </message>
    <message>
        <source>%1: none in %2 jobs, within %3: %4.</source>
        <translation>%1：%2 个任务中没有，在 %3 以内：%4。</translation>
    </message>
    <message>
        <source>%1: none in %2 jobs: %3.</source>
        <translation>%1：%2 个任务中没有：%3。</translation>
    </message>
    <message>
        <source>%1: none in %2 jobs.</source>
        <translation>%1：%2 个任务中没有。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 jobs (%4; %5), %6.</source>
        <translation>%1：%3 个任务中有 %2 个（%4；%5），%6。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2, within %3; %4 of jobs failed or were refused, and have no such time.</source>
        <translation>完成时间的 %1 为 %2，在 %3 以内；%4 的任务失败或被拒绝，没有这样的时间。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2, within %3; it is of answers: %4 of requests failed and never got one.</source>
        <translation>完成时间的 %1 为 %2，在 %3 以内；这是应答的：%4 的请求失败，从未得到应答。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2, within %3; %4 of jobs failed or were refused, and have no such time.</source>
        <translation>受理时间的 %1 为 %2，在 %3 以内；%4 的任务失败或被拒绝，没有这样的时间。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2, within %3; it is of answers: %4 of requests failed and never got one.</source>
        <translation>受理时间的 %1 为 %2，在 %3 以内；这是应答的：%4 的请求失败，从未得到应答。</translation>
    </message>
    <message>
        <source>%1 of service time is %2, within %3; it is of answers: %4 of requests failed and never got one.</source>
        <translation>服务时间的 %1 为 %2，在 %3 以内；这是应答的：%4 的请求失败，从未得到应答。</translation>
    </message>
    <message>
        <source>%1 of response time is %2, within %3; it is of answers: %4 of requests failed and never got one.</source>
        <translation>响应时间的 %1 为 %2，在 %3 以内；这是应答的：%4 的请求失败，从未得到应答。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2, within %3, with too few independent requests for an upper end.</source>
        <translation>完成时间的 %1 为 %2，在 %3 以内，但独立的请求太少，没有上界。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2, within %3, though its range reaches past that.</source>
        <translation>完成时间的 %1 为 %2，在 %3 以内，但其范围超出该值。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2, beyond %3, though its range reaches below that.</source>
        <translation>完成时间的 %1 为 %2，超出 %3，但其范围低于该值。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2, within %3, with too few independent requests for an upper end.</source>
        <translation>受理时间的 %1 为 %2，在 %3 以内，但独立的请求太少，没有上界。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2, within %3, though its range reaches past that.</source>
        <translation>受理时间的 %1 为 %2，在 %3 以内，但其范围超出该值。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2, within %3.</source>
        <translation>受理时间的 %1 为 %2，在 %3 以内。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2, beyond %3, though its range reaches below that.</source>
        <translation>受理时间的 %1 为 %2，超出 %3，但其范围低于该值。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2, beyond %3.</source>
        <translation>受理时间的 %1 为 %2，超出 %3。</translation>
    </message>
    <message>
        <source>Gateway timeouts</source>
        <translation>网关超时</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>按时应答</translation>
    </message>
    <message>
        <source>Near limit</source>
        <translation>接近时限</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Failed checks</source>
        <translation>校验失败</translation>
    </message>
    <message>
        <source>Client errors</source>
        <translation>客户端错误</translation>
    </message>
    <message>
        <source>Server errors</source>
        <translation>服务器错误</translation>
    </message>
    <message>
        <source>Network errors</source>
        <translation>网络错误</translation>
    </message>
    <message>
        <source>Client timeouts</source>
        <translation>客户端超时</translation>
    </message>
    <message>
        <source>Jobs not done</source>
        <translation>未完成的任务</translation>
    </message>
    <message>
        <source>Abandoned jobs</source>
        <translation>被放弃的任务</translation>
    </message>
    <message>
        <source>%1 or more in three of five minutes sets this off: %2 % of the %3 limit, above which the metric hardly rises, whatever the backend takes.</source>
        <translation>五分钟中有三分钟达到 %1 即触发：%3 时限的 %2 %，超过它指标几乎不再上升，无论后端用多久。</translation>
    </message>
    <message>
        <source>%1 or more sets this off: %2 % of the %3 limit, above which the metric hardly rises, whatever the backend takes.</source>
        <translation>达到 %1 即触发：%3 时限的 %2 %，超过它指标几乎不再上升，无论后端用多久。</translation>
    </message>
    <message>
        <source>The run measured a p99 of %1 with %2 requests.</source>
        <translation>该次运行以 %2 个请求测得 p99 为 %1。</translation>
    </message>
    <message>
        <source>The run had too few requests for a p99 (%1).</source>
        <translation>该次运行的请求太少，没有 p99（%1）。</translation>
    </message>
    <message>
        <source>The run was held to %1; more than %2 sets this off in three of five minutes.</source>
        <translation>该次运行的要求是 %1；五分钟中有三分钟超过 %2 即触发。</translation>
    </message>
    <message>
        <source>The run was held to %1; more than %2 sets this off.</source>
        <translation>该次运行的要求是 %1；超过 %2 即触发。</translation>
    </message>
    <message>
        <source>The metric counts %1.</source>
        <translation>该指标统计的是%1。</translation>
    </message>
    <message>
        <source>answers of 500 and more</source>
        <translation>500 及以上的应答</translation>
    </message>
    <message>
        <source>The run had none in %1 requests (surely below %2).</source>
        <translation>该次运行在 %1 个请求中没有（确定低于 %2）。</translation>
    </message>
    <message>
        <source>Whoever waits for an invocation that takes longer than the %1 limit gets a timeout instead, and the function works on for nobody.</source>
        <translation>等待用时超过 %1 时限的调用，得到的是超时，而函数仍在为无人工作。</translation>
    </message>
    <message>
        <source>The metric is without the time of cold starts.</source>
        <translation>该指标不含冷启动的时间。</translation>
    </message>
    <message>
        <source>No log of the function was joined to the run.</source>
        <translation>没有把函数的日志关联到该次运行。</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>为何%1</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>得到的应答</translation>
    </message>
    <message>
        <source>Failures, counted over the whole run</source>
        <translation>失败（按整次运行计数）</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>用了多久</translation>
    </message>
    <message>
        <source>Not known: too few requests, or none answered.</source>
        <translation>未知：请求太少，或没有应答。</translation>
    </message>
    <message>
        <source>Request by request</source>
        <translation>逐个请求</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Against the baseline</source>
        <translation>与基线比较</translation>
    </message>
    <message>
        <source>Behind the wall</source>
        <translation>时限墙之后</translation>
    </message>
    <message>
        <source>The generator</source>
        <translation>发压端</translation>
    </message>
    <message>
        <source>What the numbers do not say</source>
        <translation>数字没有说明的</translation>
    </message>
    <message>
        <source>What was taken out</source>
        <translation>删去的内容</translation>
    </message>
    <message>
        <source>Nothing in the profile looked like a secret. Values of environment variables are never kept.</source>
        <translation>方案中没有看起来像机密的内容。环境变量的值从不保存。</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>如何测量</translation>
    </message>
    <message>
        <source>* decides. Would show: the smallest change that runs as noisy as these show nine times in ten; a smaller one may be there unseen. Several decide together (Holm): a range clear of zero may still be chance.</source>
        <translation>* 起决定作用。可见：噪声与此相当的运行十次中有九次能显示的最小变化；更小的变化可能存在而看不出来。多个指标一同决定（Holm 校正）：不含零的范围仍可能出于偶然。</translation>
    </message>
    <message>
        <source>Load test record made by Headroom</source>
        <translation>由 Headroom 生成的负载测试记录</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Percentiles are of response times. Each run stands for itself: nothing is averaged over them.</source>
        <translation>百分位针对响应时间。各次运行各自独立：没有对它们取平均。</translation>
    </message>
    <message>
        <source>%1 runs for %2</source>
        <translation>%2 的 %1 次运行</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 次运行</translation>
    </message>
    <message>
        <source>%1 of %2 runs is FAIL</source>
        <translation>%2 次运行中有 %1 次不通过</translation>
    </message>
    <message>
        <source>%1 of %2 runs are FAIL</source>
        <translation>%2 次运行中有 %1 次不通过</translation>
    </message>
    <message>
        <source>%1 of %2 runs is INVALID</source>
        <translation>%2 次运行中有 %1 次无效</translation>
    </message>
    <message>
        <source>%1 of %2 runs are INVALID</source>
        <translation>%2 次运行中有 %1 次无效</translation>
    </message>
    <message>
        <source>%1 of %2 runs is STOPPED</source>
        <translation>%2 次运行中有 %1 次已停止</translation>
    </message>
    <message>
        <source>%1 of %2 runs are STOPPED</source>
        <translation>%2 次运行中有 %1 次已停止</translation>
    </message>
    <message>
        <source>%1 of %2 runs is PASS</source>
        <translation>%2 次运行中有 %1 次通过</translation>
    </message>
    <message>
        <source>%1 of %2 runs are PASS</source>
        <translation>%2 次运行中有 %1 次通过</translation>
    </message>
    <message>
        <source>%1 is FAIL</source>
        <translation>%1 次不通过</translation>
    </message>
    <message>
        <source>%1 are FAIL</source>
        <translation>%1 次不通过</translation>
    </message>
    <message>
        <source>%1 is INVALID</source>
        <translation>%1 次无效</translation>
    </message>
    <message>
        <source>%1 are INVALID</source>
        <translation>%1 次无效</translation>
    </message>
    <message>
        <source>%1 is STOPPED</source>
        <translation>%1 次已停止</translation>
    </message>
    <message>
        <source>%1 are STOPPED</source>
        <translation>%1 次已停止</translation>
    </message>
    <message>
        <source>%1 is PASS</source>
        <translation>%1 次通过</translation>
    </message>
    <message>
        <source>%1 are PASS</source>
        <translation>%1 次通过</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>%1 TO %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 after the start: %2 in flight, %3 at risk; timeouts began %4.</source>
        <translation>开始后 %1：在途 %2 个，濒临时限 %3 个；超时始于 %4。</translation>
    </message>
    <message>
        <source>%1 after the start: %2 in flight, %3 at risk.</source>
        <translation>开始后 %1：在途 %2 个，濒临时限 %3 个。</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
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
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Of all sent</source>
        <translation>占全部已发送</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Recognised as, and by</source>
        <translation>识别为，以及依据</translation>
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
        <source>First byte of answers</source>
        <translation>应答的首字节</translation>
    </message>
    <message>
        <source>max answer</source>
        <translation>最慢的应答</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>得到应答</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Headroom at p95</source>
        <translation>p95 处的余量</translation>
    </message>
    <message>
        <source>Response p50</source>
        <translation>响应时间 p50</translation>
    </message>
    <message>
        <source>Time to completion</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Time to acceptance</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>最长的静默</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
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
        <source>Would show</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>解读</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>余量</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1 处</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>CSV: requests</source>
        <translation>CSV：请求</translation>
    </message>
    <message>
        <source>CSV: jobs</source>
        <translation>CSV：任务</translation>
    </message>
    <message>
        <source>CSV: seconds</source>
        <translation>CSV：逐秒</translation>
    </message>
    <message>
        <source>CSV: summary</source>
        <translation>CSV：汇总</translation>
    </message>
    <message>
        <source>named here, with its SHA-256, when it is written</source>
        <translation>写出时在此列出名称和 SHA-256</translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1，SHA-256 %2</translation>
    </message>
    <message>
        <source>none was written with this record</source>
        <translation>没有随本记录写出</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>运行标识</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布版本</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>SHA-256 of the profile: %1</source>
        <translation>方案的 SHA-256：%1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>制作程序</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制作环境</translation>
    </message>
    <message>
        <source>UTC, in this record and in its CSV files</source>
        <translation>UTC，本记录及其 CSV 文件中均是</translation>
    </message>
    <message>
        <source>%1 (%2) in this record, UTC in its CSV files</source>
        <translation>本记录中为 %1（%2），其 CSV 文件中为 UTC</translation>
    </message>
    <message>
        <source>operating system Linux %1</source>
        <translation>系统 Linux %1</translation>
    </message>
    <message>
        <source>machine %1</source>
        <translation>机器 %1</translation>
    </message>
    <message>
        <source>cores %1</source>
        <translation>核数 %1</translation>
    </message>
    <message>
        <source>memory in MB %1</source>
        <translation>内存 %1 MB</translation>
    </message>
    <message>
        <source>transport %1</source>
        <translation>传输 %1</translation>
    </message>
    <message>
        <source>operating system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>memory in MB</source>
        <translation>内存（MB）</translation>
    </message>
    <message>
        <source>transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>(a marker without a note)</source>
        <translation>（没有说明的标记）</translation>
    </message>
    <message>
        <source>%1 and %2 more, one after the other</source>
        <translation>%1 及另外 %2 个，依次发送</translation>
    </message>
    <message>
        <source>%1 and %2 more, drawn by weight</source>
        <translation>%1 及另外 %2 个，按权重抽取</translation>
    </message>
    <message>
        <source>%1 (%2), near limit from %3</source>
        <translation>%1（%2），从 %3 起算接近时限</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>计划 %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation>结束 %1</translation>
    </message>
    <message>
        <source>%1 unfinished</source>
        <translation>未完成 %1</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>正常 %1</translation>
    </message>
    <message>
        <source>%1 near limit</source>
        <translation>接近时限 %1</translation>
    </message>
    <message>
        <source>%1 gateway timeout</source>
        <translation>网关超时 %1</translation>
    </message>
    <message>
        <source>%1 throttled</source>
        <translation>被限流 %1</translation>
    </message>
    <message>
        <source>%1 client error</source>
        <translation>客户端错误 %1</translation>
    </message>
    <message>
        <source>%1 server error</source>
        <translation>服务器错误 %1</translation>
    </message>
    <message>
        <source>%1 network error</source>
        <translation>网络错误 %1</translation>
    </message>
    <message>
        <source>%1 client timeout</source>
        <translation>客户端超时 %1</translation>
    </message>
    <message>
        <source>%1 check failed</source>
        <translation>校验失败 %1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>被限流</translation>
    </message>
    <message>
        <source>client error</source>
        <translation>客户端错误</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>服务器错误</translation>
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
    <message>
        <source>%1 of all requests were answered within %2</source>
        <translation>全部请求中有 %1 在 %2 之内得到应答</translation>
    </message>
    <message>
        <source>%1 of all requests had an answer begin within %2</source>
        <translation>全部请求中有 %1 的应答在 %2 之内开始</translation>
    </message>
    <message>
        <source>%1 of all requests kept each silence within %2</source>
        <translation>全部请求中有 %1 的每次静默都在 %2 之内</translation>
    </message>
    <message>
        <source>%1 of the answers are near the limit or past it, from %2 on</source>
        <translation>应答中有 %1 接近或越过时限（从 %2 起）</translation>
    </message>
    <message>
        <source>%1 answers/s over %2, until the last request ended</source>
        <translation>%2 内每秒 %1 个应答，直到最后一个请求结束</translation>
    </message>
    <message>
        <source>%1 answers/s over %2</source>
        <translation>%2 内每秒 %1 个应答</translation>
    </message>
    <message>
        <source>%1 of the limit at p50, %2 at p95, %3 at p99</source>
        <translation>p50 处为时限的 %1，p95 处 %2，p99 处 %3</translation>
    </message>
    <message>
        <source>%1 of the limit at p50, %2 at p95</source>
        <translation>p50 处为时限的 %1，p95 处 %2</translation>
    </message>
    <message>
        <source>%1 of the limit at p50</source>
        <translation>p50 处为时限的 %1</translation>
    </message>
    <message>
        <source>%1 of the limit at p95, %2 at p99</source>
        <translation>p95 处为时限的 %1，p99 处 %2</translation>
    </message>
    <message>
        <source>%1, up to the first byte</source>
        <translation>%1（到首字节为止）</translation>
    </message>
    <message>
        <source>%1, of the longest silence</source>
        <translation>%1（按最长的静默）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>lag %1 at p99, %2 at most; %3 late and %4 dropped starts; busiest thread %5 CPU</source>
        <translation>滞后 p99 为 %1，最大 %2；迟发 %3 次，漏发 %4 次；最忙的线程占 CPU %5</translation>
    </message>
    <message>
        <source>%1 jobs of %2, %3: %4; %5 under way; %6s a job.</source>
        <translation>%2 的 %1 个任务（%3）：%4；%5 个仍在进行；每个任务 %6。</translation>
    </message>
    <message>
        <source>%1 jobs of %2, %3: %4; %5 under way.</source>
        <translation>%2 的 %1 个任务（%3）：%4；%5 个仍在进行。</translation>
    </message>
    <message>
        <source>%1 jobs of %2, %3; %4 under way.</source>
        <translation>%2 的 %1 个任务（%3）；%4 个仍在进行。</translation>
    </message>
    <message>
        <source>%1 jobs of %2, %3: %4; %5s a job.</source>
        <translation>%2 的 %1 个任务（%3）：%4；每个任务 %5。</translation>
    </message>
    <message>
        <source>%1 jobs of %2, %3: %4.</source>
        <translation>%2 的 %1 个任务（%3）：%4。</translation>
    </message>
    <message>
        <source>%1 jobs of %2, %3.</source>
        <translation>%2 的 %1 个任务（%3）。</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>完成 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>被拒绝 %1</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>%1 given up</source>
        <translation>放弃 %1</translation>
    </message>
    <message>
        <source>polled</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>pushed</source>
        <translation>推送</translation>
    </message>
    <message>
        <source>streamed</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>%1 poll</source>
        <translation>%1 次轮询</translation>
    </message>
    <message>
        <source>%1 message</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>%1 event</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>%1 piece</source>
        <translation>%1 块</translation>
    </message>
    <message>
        <source>None of them took longer than the %1 limit.</source>
        <translation>没有一个超过 %1 时限。</translation>
    </message>
    <message>
        <source>%1 of the %2 done took longer than the %3 limit: requests that wait for their result would have lost them.</source>
        <translation>完成的 %2 个中有 %1 个超过 %3 时限：一直等待结果的请求会失去它们。</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>幽灵请求</translation>
    </message>
    <message>
        <source>True times</source>
        <translation>真实时间</translation>
    </message>
    <message>
        <source>%1; service times as they would have been without the gateway&apos;s limit</source>
        <translation>%1；假如没有网关时限时的服务时间</translation>
    </message>
    <message>
        <source>failed just at the limit</source>
        <translation>恰在时限处失败</translation>
    </message>
    <message>
        <source>suspected timeout</source>
        <translation>疑似超时</translation>
    </message>
    <message>
        <source>as %1 writes it</source>
        <translation>与 %1 的写法一致</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>the gateway gave up waiting</source>
        <translation>网关放弃等待</translation>
    </message>
    <message>
        <source>the gateway could not reach the backend</source>
        <translation>网关无法连上后端</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>the backend let no more in (throttled), or did not permit it</source>
        <translation>后端不再接纳（限流），或不允许</translation>
    </message>
    <message>
        <source>the backend crashed, was stopped, or sent what the gateway could not use</source>
        <translation>后端崩溃、被停止，或发来网关无法使用的内容</translation>
    </message>
    <message>
        <source>the backend was stopped by a limit of its own</source>
        <translation>后端被自身的时限停止</translation>
    </message>
    <message>
        <source>the answer is larger than the gateway passes on</source>
        <translation>应答大于网关能够转发的大小</translation>
    </message>
    <message>
        <source>the backend answered with an error</source>
        <translation>后端以错误应答</translation>
    </message>
    <message>
        <source>the request is too large</source>
        <translation>请求过大</translation>
    </message>
    <message>
        <source>the request was refused</source>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>Headroom gave up waiting</source>
        <translation>Headroom 放弃等待</translation>
    </message>
    <message>
        <source>no whole answer</source>
        <translation>没有完整的应答</translation>
    </message>
    <message>
        <source>not the answer that was asked for</source>
        <translation>不是所要求的应答</translation>
    </message>
    <message>
        <source>gateway or backend: this gateway&apos;s own errors are not known</source>
        <translation>网关或后端：不知道该网关自身的错误是什么样子</translation>
    </message>
    <message>
        <source>%1 after %2 (limit %3)</source>
        <translation>%1，在 %2 后（时限 %3）</translation>
    </message>
    <message>
        <source>after %1 (limit %2)</source>
        <translation>在 %1 后（时限 %2）</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1，在 %2 后</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>在 %1 后</translation>
    </message>
    <message>
        <source>in the URL of %1</source>
        <translation>%1 的 URL 中</translation>
    </message>
    <message>
        <source>header %1 of %2</source>
        <translation>%2 的标头 %1</translation>
    </message>
    <message>
        <source>parameter %1 of %2</source>
        <translation>%2 的参数 %1</translation>
    </message>
    <message>
        <source>in the body of %1</source>
        <translation>%1 的正文中</translation>
    </message>
    <message>
        <source>in a check of %1</source>
        <translation>%1 的检查中</translation>
    </message>
    <message>
        <source>in the URL that tokens come from</source>
        <translation>获取令牌的 URL 中</translation>
    </message>
    <message>
        <source>the server&apos;s log is left out: %1</source>
        <translation>未包含服务器日志：%1</translation>
    </message>
    <message>
        <source>no findings: %1</source>
        <translation>没有诊断：%1</translation>
    </message>
    <message>
        <source>Response time is counted from the moment a request was due by the schedule, so that waiting inside the generator is part of it. Service time is counted from its sending.</source>
        <translation>响应时间从请求按计划该发出的时刻算起，因此在发压端内的等待也是其中一部分。服务时间从发出算起。</translation>
    </message>
    <message>
        <source>Percentiles are product-limit (Kaplan-Meier) estimates over all requests: an answer tells its time, a timeout or another failure only that it was at least so long. &quot;&gt;=&quot; marks a value past which nothing was seen. No percentile is averaged from others.</source>
        <translation>百分位是对全部请求的乘积限（Kaplan-Meier）估计：应答给出其时间，超时或其他失败只说明“至少这么久”。“≥”标出此后什么也没有看到的值。没有任何百分位是由其他百分位平均而来。</translation>
    </message>
    <message>
        <source>Ranges in brackets are 95 % intervals for what the same system would do again, widened where requests share their fate. A percentile that the sample cannot support is left out (-).</source>
        <translation>括号中的范围是同一系统再次运行时的 95 % 区间，在请求同命运之处已加宽。样本不足以支持的百分位不给出（-）。</translation>
    </message>
    <message>
        <source>Headroom is what is left of the %1 limit: (limit - percentile) / limit, of %2.</source>
        <translation>余量是 %1 时限所剩的部分：（时限 - 百分位）/ 时限，针对%2。</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>time up to the first byte</source>
        <translation>到首字节为止的时间</translation>
    </message>
    <message>
        <source>longest silence</source>
        <translation>最长的静默</translation>
    </message>
    <message>
        <source>Answered in time is a share of all requests sent and rests on no assumption.</source>
        <translation>“按时应答”是占全部已发送请求的比例，不依赖任何假设。</translation>
    </message>
    <message>
        <source>A gateway timeout is recognised by the gateway&apos;s own answer and the time it took, never by its status alone.</source>
        <translation>网关超时依据网关自己的应答及所用的时间来识别，从不只凭状态码。</translation>
    </message>
    <message>
        <source>The generator watched itself: a start later than %1 after its time counts as late, and a run whose generator was the bottleneck is INVALID.</source>
        <translation>发压端监视自身：比计划晚 %1 以上的开始算迟发；发压端成为瓶颈的运行判为无效。</translation>
    </message>
    <message>
        <source>Times are measured with a clock that is never set; times of day are UTC.</source>
        <translation>时间用从不被调整的时钟测量；时刻为 UTC。</translation>
    </message>
    <message>
        <source>A SHA-256 shows that a file is the one that was written with this record, not who wrote either: it guards against mix-ups and damage, not against forgery.</source>
        <translation>SHA-256 表明一个文件就是随本记录写出的那个，而不说明是谁写的：它防止混淆和损坏，不防伪造。</translation>
    </message>
    <message>
        <source>The first %1 of the run, its warm-up, are in no number.</source>
        <translation>运行最初的 %1 是预热，不计入任何数字。</translation>
    </message>
    <message>
        <source>Service time of every request over the run</source>
        <translation>整个运行中每个请求的服务时间</translation>
    </message>
    <message>
        <source>Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 limit, red at or above it. Failures other than the gateway&apos;s timeouts have a row of their own. Marked: %3.</source>
        <translation>每格：%1 的计划开始。颜色越深请求越多；蓝色低于 %2 时限，红色达到或超过它。网关超时以外的失败另占一行。标记：%3。</translation>
    </message>
    <message>
        <source>Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 limit, red at or above it. Failures other than the gateway&apos;s timeouts have a row of their own.</source>
        <translation>每格：%1 的计划开始。颜色越深请求越多；蓝色低于 %2 时限，红色达到或超过它。网关超时以外的失败另占一行。</translation>
    </message>
    <message>
        <source>Heat map of service times of %1 requests against the limit of %2.</source>
        <translation>%1 个请求的服务时间热图，对照 %2 时限。</translation>
    </message>
    <message>
        <source>Percentile curve of service time against the limit of %1.</source>
        <translation>服务时间的百分位曲线，对照 %1 时限。</translation>
    </message>
    <message>
        <source>Percentile curve of service time</source>
        <translation>服务时间的百分位曲线</translation>
    </message>
    <message>
        <source>Product-limit estimate. Squares: the percentiles of the table with their 95 % intervals. Dashed: from there on the data only says at least this long.</source>
        <translation>乘积限估计。方块：表中的百分位及其 95 % 区间。虚线：从那里起，数据只说明“至少这么久”。</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>planned start in the run</source>
        <translation>运行中的计划开始</translation>
    </message>
    <message>
        <source>share of requests answered by then</source>
        <translation>到那时已应答的请求比例</translation>
    </message>
    <message>
        <source>nothing was answered</source>
        <translation>没有任何应答</translation>
    </message>
    <message>
        <source>too few requests for a curve</source>
        <translation>请求太少，画不出曲线</translation>
    </message>
    <message>
        <source>%1: not like with like</source>
        <translation>%1：比较的不是同样的东西</translation>
    </message>
    <message>
        <source>%1 (open model)</source>
        <translation>%1（开放模型）</translation>
    </message>
    <message>
        <source>%1 (closed model: stalls hide load)</source>
        <translation>%1（封闭模型：停顿会掩盖负载）</translation>
    </message>
    <message>
        <source>%1, whichever comes first</source>
        <translation>%1，以先到者为准</translation>
    </message>
    <message>
        <source>%1 for %2 or %3 requests</source>
        <translation>%1，持续 %2 或 %3 个请求</translation>
    </message>
    <message>
        <source>%1 for %2 requests</source>
        <translation>%1，共 %2 个请求</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1，然后 %2</translation>
    </message>
    <message>
        <source>%1, Poisson arrivals</source>
        <translation>%1，泊松到达</translation>
    </message>
    <message>
        <source>%1 thinking %2 on average</source>
        <translation>%1，平均思考 %2</translation>
    </message>
    <message>
        <source>%1 thinking %2</source>
        <translation>%1，思考 %2</translation>
    </message>
    <message>
        <source>up to %1 in %2 stages</source>
        <translation>最高 %1，分 %2 个阶段</translation>
    </message>
    <message>
        <source>up to %1 in %2 stage</source>
        <translation>最高 %1，分 %2 个阶段</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 个用户</translation>
    </message>
    <message>
        <source>%1 user</source>
        <translation>%1 个用户</translation>
    </message>
    <message>
        <source>%1 of time to completion is not known: nothing was done.</source>
        <translation>完成时间的 %1 未知：没有任何任务完成。</translation>
    </message>
    <message>
        <source>%1 of time to completion is not known: %2 are too few jobs to tell, it takes %3.</source>
        <translation>完成时间的 %1 未知：%2 个任务太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of time to completion is not known: %2 is too few jobs to tell, it takes %3.</source>
        <translation>完成时间的 %1 未知：%2 个任务太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is not known: nothing was accepted.</source>
        <translation>受理时间的 %1 未知：没有任何任务得到受理。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is not known: %2 are too few jobs to tell, it takes %3.</source>
        <translation>受理时间的 %1 未知：%2 个任务太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is not known: %2 is too few jobs to tell, it takes %3.</source>
        <translation>受理时间的 %1 未知：%2 个任务太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of service time is not known: nothing was answered.</source>
        <translation>服务时间的 %1 未知：没有任何请求得到应答。</translation>
    </message>
    <message>
        <source>%1 of service time is not known: %2 are too few requests to tell, it takes %3.</source>
        <translation>服务时间的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of service time is not known: %2 is too few requests to tell, it takes %3.</source>
        <translation>服务时间的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of response time is not known: nothing was answered.</source>
        <translation>响应时间的 %1 未知：没有任何请求得到应答。</translation>
    </message>
    <message>
        <source>%1 of response time is not known: %2 are too few requests to tell, it takes %3.</source>
        <translation>响应时间的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of response time is not known: %2 is too few requests to tell, it takes %3.</source>
        <translation>响应时间的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>对策</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>发压端</translation>
    </message>
    <message>
        <source>%1 (below %2)</source>
        <translation>%1（低于 %2）</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>throttling</source>
        <translation>限流</translation>
    </message>
    <message>
        <source>request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 (by time: sure to %2 at least)</source>
        <translation>%1（按时间：至少 %2 确定）</translation>
    </message>
    <message>
        <source>%1 invocations in the log belong to no request of this run</source>
        <translation>日志中有 %1 次调用不属于本次运行的任何请求</translation>
    </message>
    <message>
        <source>%1 invocation in the log belongs to no request of this run</source>
        <translation>日志中有 %1 次调用不属于本次运行的任何请求</translation>
    </message>
    <message>
        <source>%1 invocations in the log belong to no request of this run, %2 of them because several fit about equally well</source>
        <translation>日志中有 %1 次调用不属于本次运行的任何请求，其中 %2 次是因为有几个请求同样吻合</translation>
    </message>
    <message>
        <source>%1 invocations of requests that the run does not keep one by one</source>
        <translation>%1 次调用属于运行未逐个保存的请求</translation>
    </message>
    <message>
        <source>%1 invocations ran a request again: something retries</source>
        <translation>%1 次调用重复执行了请求：有什么在重试</translation>
    </message>
    <message>
        <source>%1 invocation ran a request again: something retries</source>
        <translation>%1 次调用重复执行了请求：有什么在重试</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>is a folder, not a file</source>
        <translation>是文件夹，不是文件</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>is larger than %1 bytes</source>
        <translation>大于 %1 字节</translation>
    </message>
    <message>
        <source>cannot be made: %1</source>
        <translation>无法创建：%1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>它已关闭</translation>
    </message>
    <message>
        <source>cannot be listed: %1</source>
        <translation>无法列出内容：%1</translation>
    </message>
    <message>
        <source>was not written: stopped before its end</source>
        <translation>没有写成：在写完之前停止了</translation>
    </message>
    <message>
        <source>the profile in %1</source>
        <translation>%1 中的方案</translation>
    </message>
    <message>
        <source>the gateway of the run</source>
        <translation>运行的网关</translation>
    </message>
    <message>
        <source>there is no file &apos;%1&apos;</source>
        <translation>没有文件“%1”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a file</source>
        <translation>“%1”不是文件</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: permission denied</source>
        <translation>无法读取“%1”：没有权限</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written: %2</source>
        <translation>无法写入“%1”：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be opened: %2</source>
        <translation>无法打开“%1”：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be changed: %2</source>
        <translation>无法更改“%1”：%2</translation>
    </message>
    <message>
        <source>SQLite has no memory left</source>
        <translation>SQLite 已没有内存</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is empty; it is not a Headroom run</source>
        <translation>“%1”是空的；它不是 Headroom 的运行</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a Headroom run</source>
        <translation>“%1”不是 Headroom 的运行</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is another program&apos;s database, not a Headroom run</source>
        <translation>“%1”是别的程序的数据库，不是 Headroom 的运行</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a run of revision %2; this Headroom reads revisions %3 to %4, a newer one is needed</source>
        <translation>“%1”是修订号为 %2 的运行；此 Headroom 可读修订号 %3 到 %4，需要更新的 Headroom</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a run of revision %2; this Headroom reads revisions %3 to %4</source>
        <translation>“%1”是修订号为 %2 的运行；此 Headroom 可读修订号 %3 到 %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was truncated: a part of the run is missing; &apos;headroom-cli show --salvage&apos; tells what can be read</source>
        <translation>“%1”被截短：运行缺了一部分；headroom-cli show --salvage 会说明还能读到什么</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was cut while it was written, and its folder does not let Headroom read the rest; copy it together with &apos;%2&apos; to a folder of your own</source>
        <translation>“%1”在写入时中断，而它所在的文件夹不允许 Headroom 读取其余部分；请把它和“%2”一起复制到您自己的文件夹</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was cut while it was being closed, and Headroom may not write to it to mend that; copy it together with &apos;%2&apos; to a folder of your own</source>
        <translation>“%1”在关闭时中断，而 Headroom 无权写入以修复它；请把它和“%2”一起复制到您自己的文件夹</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the journal of a run; remove it to open &apos;%2&apos;</source>
        <translation>“%1”不是运行的日志文件；移除它才能打开“%2”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged: the description of its run cannot be read</source>
        <translation>“%1”已损坏：无法读取其运行的描述</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged: the state of the run cannot be read</source>
        <translation>“%1”已损坏：无法读取运行的状态</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged: its server&apos;s log cannot be read</source>
        <translation>“%1”已损坏：无法读取其服务器日志</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged: %2; &apos;headroom-cli show --salvage&apos; tells what can be read</source>
        <translation>“%1”已损坏：%2；headroom-cli show --salvage 会说明还能读到什么</translation>
    </message>
    <message>
        <source>the state of the run cannot be read</source>
        <translation>无法读取运行的状态</translation>
    </message>
    <message>
        <source>it does not hold as many samples as it counts</source>
        <translation>其中的样本数与所记的不符</translation>
    </message>
    <message>
        <source>a second of the run cannot be read</source>
        <translation>无法读取运行的某一秒</translation>
    </message>
    <message>
        <source>seconds of the run are missing</source>
        <translation>缺少运行的若干秒</translation>
    </message>
    <message>
        <source>a second of one of its requests cannot be read</source>
        <translation>无法读取其某个请求的某一秒</translation>
    </message>
    <message>
        <source>seconds of its requests are missing</source>
        <translation>缺少其请求的若干秒</translation>
    </message>
    <message>
        <source>a second of the load cannot be read</source>
        <translation>无法读取负载的某一秒</translation>
    </message>
    <message>
        <source>seconds of the load are missing</source>
        <translation>缺少负载的若干秒</translation>
    </message>
    <message>
        <source>chunk %1 of its samples cannot be read</source>
        <translation>无法读取其样本的第 %1 块</translation>
    </message>
    <message>
        <source>samples are missing</source>
        <translation>缺少样本</translation>
    </message>
    <message>
        <source>chunk %1 of its jobs cannot be read</source>
        <translation>无法读取其任务的第 %1 块</translation>
    </message>
    <message>
        <source>jobs are missing</source>
        <translation>缺少任务</translation>
    </message>
    <message>
        <source>a chunk of samples is damaged</source>
        <translation>有一块样本已损坏</translation>
    </message>
    <message>
        <source>reading &apos;%1&apos; was given up</source>
        <translation>已放弃读取“%1”</translation>
    </message>
    <message>
        <source>reading the samples was given up</source>
        <translation>已放弃读取样本</translation>
    </message>
    <message>
        <source>the run&apos;s samples are not those that were listed</source>
        <translation>运行的样本不再是列出的那些</translation>
    </message>
    <message>
        <source>&apos;%1&apos; changed just now</source>
        <translation>“%1”刚刚发生了变化</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is being read just now; try again in a moment</source>
        <translation>“%1”正在被读取；请稍后再试</translation>
    </message>
    <message>
        <source>the run in &apos;%1&apos; is being written or read just now</source>
        <translation>“%1”中的运行正在被写入或读取</translation>
    </message>
    <message>
        <source>it is still being written or read</source>
        <translation>它仍在被写入或读取</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a file, so no run can be written to it</source>
        <translation>“%1”不是文件，因此不能把运行写入其中</translation>
    </message>
    <message>
        <source>&apos;%1&apos; exists and is not a Headroom run; it is not overwritten</source>
        <translation>“%1”已存在，且不是 Headroom 的运行；不会覆盖它</translation>
    </message>
    <message>
        <source>the run in &apos;%1&apos; cannot be replaced: %2</source>
        <translation>无法替换“%1”中的运行：%2</translation>
    </message>
    <message>
        <source>the run in &apos;%1&apos; cannot be renamed to &apos;%2&apos;: %3</source>
        <translation>无法把“%1”中的运行改名为“%2”：%3</translation>
    </message>
    <message>
        <source>a snapshot of %1 samples came with %2 samples to be written</source>
        <translation>要写入的快照计有 %1 个样本，却带来 %2 个样本</translation>
    </message>
    <message>
        <source>a snapshot of %1 jobs came with %2 jobs to be written</source>
        <translation>要写入的快照计有 %1 个任务，却带来 %2 个任务</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written as fast as answers come in: %2 of them wait</source>
        <translation>“%1”的写入赶不上应答到达的速度：有 %2 个在等待</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds runs already; name another folder to keep these in</source>
        <translation>“%1”中已有运行；请另选一个文件夹保存这些运行</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; at most %3 are kept</source>
        <translation>%1有 %2 字节；最多保存 %3 字节</translation>
    </message>
    <message>
        <source>%1 holds control characters</source>
        <translation>%1含有控制字符</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>the value of tag &apos;%1&apos;</source>
        <translation>标签“%1”的值</translation>
    </message>
    <message>
        <source>the note of the marker at %1</source>
        <translation>%1 处标记的备注</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot name a tag; use up to %2 letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;</source>
        <translation>“%1”不能作为标签名；请使用最多 %2 个字母、数字、&apos;.&apos;、&apos;_&apos; 和 &apos;-&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a tag; write KEY=VALUE, such as memory=512</source>
        <translation>“%1”不是标签；请写成 KEY=VALUE，例如 memory=512</translation>
    </message>
    <message>
        <source>a marker stands between the run&apos;s start and a week after it, not at %1</source>
        <translation>标记应在运行开始到其后一周之间，而不是在 %1</translation>
    </message>
    <message>
        <source>a marker at %1 would lie past the run&apos;s end, at %2</source>
        <translation>%1 处的标记会落在运行结束（%2）之后</translation>
    </message>
    <message>
        <source>a run has at most %1 tags, not %2</source>
        <translation>一次运行最多有 %1 个标签，而不是 %2 个</translation>
    </message>
    <message>
        <source>a run has at most %1 markers, not %2</source>
        <translation>一次运行最多有 %1 个标记，而不是 %2 个</translation>
    </message>
    <message>
        <source>there is no home folder to keep a library in; name one with --folder</source>
        <translation>没有可以存放记录库的主文件夹；请用 --folder 指定一个文件夹</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a verdict; there are PASS, FAIL, INVALID and STOPPED</source>
        <translation>“%1”不是判定；有 PASS、FAIL、INVALID 和 STOPPED</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date; write it as 2026-03-12</source>
        <translation>“%1”不是日期；请写成 2026-03-12 这样</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be moved to the bin: %2</source>
        <translation>无法把“%1”移到回收站：%2</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 不是文件夹</translation>
    </message>
    <message>
        <source>the bin is full of files of that name</source>
        <translation>回收站中同名的文件太多</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be taken back from the bin: %2</source>
        <translation>无法从回收站取回“%1”：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be deleted: %2</source>
        <translation>无法删除“%1”：%2</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>was not read to its end</source>
        <translation>没有读到末尾</translation>
    </message>
    <message>
        <source>cannot be read to its end</source>
        <translation>无法读到末尾</translation>
    </message>
    <message>
        <source>names no CSV file; only a record (HTML, Markdown, PDF) that was written together with one does</source>
        <translation>没有提到 CSV 文件；只有与 CSV 一起写出的记录（HTML、Markdown、PDF）才会提到</translation>
    </message>
    <message>
        <source>the report was given up before all its runs were read</source>
        <translation>在读完所有运行之前就放弃了报告</translation>
    </message>
    <message>
        <source>the PDF cannot be made</source>
        <translation>无法生成 PDF</translation>
    </message>
    <message>
        <source>the PDF cannot be made: %1</source>
        <translation>无法生成 PDF：%1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no paper that is known here</source>
        <translation>“%1”不是这里认识的纸张</translation>
    </message>
    <message>
        <source>The server&apos;s log is left out: %1.</source>
        <translation>略去了服务器日志：%1。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a log</source>
        <translation>“%1”是文件夹，不是日志</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read to its end: %2</source>
        <translation>无法读到“%1”的末尾：%2</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>它被截断了</translation>
    </message>
    <message>
        <source>there is no memory left</source>
        <translation>已没有内存</translation>
    </message>
    <message>
        <source>&apos;%1&apos; breaks off: its JSON is not whole</source>
        <translation>“%1”中途断开：它的 JSON 不完整</translation>
    </message>
    <message>
        <source>reading the log was given up</source>
        <translation>已放弃读取日志</translation>
    </message>
    <message>
        <source>joining the log was given up</source>
        <translation>已放弃关联日志</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>%1 has %2 without %3</source>
        <translation>%1有 %2 而没有 %3</translation>
    </message>
    <message>
        <source>%1 has AWS credentials with characters that such have not</source>
        <translation>%1的 AWS 凭证含有不应出现的字符</translation>
    </message>
    <message>
        <source>profile &apos;%1&apos; in %2</source>
        <translation>%2 中的配置“%1”</translation>
    </message>
    <message>
        <source>credential_process of profile &apos;%1&apos;</source>
        <translation>配置“%1”的 credential_process 命令</translation>
    </message>
    <message>
        <source>profile &apos;%1&apos; signs in by %2, which is not spoken here; `eval &quot;$(aws configure export-credentials --profile %3 --format env)&quot;` puts its keys into the environment</source>
        <translation>配置“%1”通过 %2 登录，这里不支持；`eval &quot;$(aws configure export-credentials --profile %3 --format env)&quot;` 可以把它的密钥放进环境变量</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI or its RELATIVE_URI is no address</source>
        <translation>AWS_CONTAINER_CREDENTIALS_FULL_URI 或其 RELATIVE_URI 不是地址</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI names a host that is neither this machine, nor a container service&apos;s, nor spoken to in TLS</source>
        <translation>AWS_CONTAINER_CREDENTIALS_FULL_URI 中的主机既不是本机，也不是容器服务的主机，又不使用 TLS</translation>
    </message>
    <message>
        <source>there is no AWS profile &apos;%1&apos; in %2 or %3</source>
        <translation>%2 和 %3 中都没有 AWS 配置“%1”</translation>
    </message>
    <message>
        <source>AWS_WEB_IDENTITY_TOKEN_FILE is a way to sign in that is not spoken here; `aws configure export-credentials --format env` gives keys for the environment</source>
        <translation>AWS_WEB_IDENTITY_TOKEN_FILE 这种登录方式在这里不支持；`aws configure export-credentials --format env` 可以给出用于环境变量的密钥</translation>
    </message>
    <message>
        <source>there are no AWS credentials: none in AWS_ACCESS_KEY_ID, and none in profile &apos;%1&apos; of %2 or %3</source>
        <translation>没有 AWS 凭证：AWS_ACCESS_KEY_ID 中没有，%2 和 %3 的配置“%1”中也没有</translation>
    </message>
    <message>
        <source>there are no AWS credentials: none in the environment, none in the profile, and %1</source>
        <translation>没有 AWS 凭证：环境变量中没有，配置中没有，而且%1</translation>
    </message>
    <message>
        <source>the address of the instance metadata is wrong: %1</source>
        <translation>实例元数据的地址不正确：%1</translation>
    </message>
    <message>
        <source>the address of CloudWatch Logs: %1</source>
        <translation>CloudWatch Logs 的地址：%1</translation>
    </message>
    <message>
        <source>an AWS region consists of small letters, digits and hyphens, like eu-west-1</source>
        <translation>AWS 区域由小写字母、数字和连字符组成，例如 eu-west-1</translation>
    </message>
    <message>
        <source>no AWS region is named: --region does, or AWS_REGION, or &apos;region&apos; of profile &apos;%1&apos; in %2</source>
        <translation>没有指明 AWS 区域：可用 --region、AWS_REGION，或 %2 中配置“%1”的 &apos;region&apos;</translation>
    </message>
    <message>
        <source>the section stands twice</source>
        <translation>这一节出现了两次</translation>
    </message>
    <message>
        <source>a setting stands before the first section</source>
        <translation>第一节之前有设置</translation>
    </message>
    <message>
        <source>it is neither a section nor a setting</source>
        <translation>它既不是节也不是设置</translation>
    </message>
    <message>
        <source>the setting stands twice in its section</source>
        <translation>这项设置在其节中出现了两次</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>the container&apos;s credential service</source>
        <translation>容器的凭证服务</translation>
    </message>
    <message>
        <source>the instance metadata service</source>
        <translation>实例元数据服务</translation>
    </message>
    <message>
        <source>%1 gives no credentials: it answered %2</source>
        <translation>%1没有给出凭证：它应答了 %2</translation>
    </message>
    <message>
        <source>%1 gives no credentials: its output is no JSON object</source>
        <translation>%1没有给出凭证：它的输出不是 JSON 对象</translation>
    </message>
    <message>
        <source>%1 gives no credentials: its output is not of Version 1</source>
        <translation>%1没有给出凭证：它的输出不是 Version 1</translation>
    </message>
    <message>
        <source>%1 gives no credentials: none that can be used</source>
        <translation>%1没有给出凭证：没有可用的</translation>
    </message>
    <message>
        <source>%1 gives no credentials: %2</source>
        <translation>%1没有给出凭证：%2</translation>
    </message>
    <message>
        <source>%1 gives no credentials that can be used</source>
        <translation>%1没有给出可用的凭证</translation>
    </message>
    <message>
        <source>%1 gives no token that can be used</source>
        <translation>%1没有给出可用的令牌</translation>
    </message>
    <message>
        <source>%1 names no role of this machine</source>
        <translation>%1没有给出本机的角色</translation>
    </message>
    <message>
        <source>the container&apos;s authorization token does not fit into a header</source>
        <translation>容器的授权令牌不能放进标头</translation>
    </message>
    <message>
        <source>credential_process: a quote in it is not closed</source>
        <translation>credential_process：其中有引号没有结束</translation>
    </message>
    <message>
        <source>credential_process names no program</source>
        <translation>credential_process 没有指明程序</translation>
    </message>
    <message>
        <source>no program is named</source>
        <translation>没有指明程序</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be run: %2</source>
        <translation>无法运行“%1”：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; said more than %2 bytes</source>
        <translation>“%1”的输出超过 %2 字节</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was not over within %2</source>
        <translation>“%1”没有在 %2 内结束</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was ended by signal %2</source>
        <translation>“%1”被信号 %2 终止</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ended with %2</source>
        <translation>“%1”以 %2 结束</translation>
    </message>
    <message>
        <source>what was fetched cannot be read again</source>
        <translation>取来的内容无法再读出</translation>
    </message>
    <message>
        <source>fetching was given up</source>
        <translation>已放弃获取</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>%1 cannot be asked: %2</source>
        <translation>无法询问 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not understood: %2</source>
        <translation>无法理解 %1：%2</translation>
    </message>
    <message>
        <source>its answer names no query</source>
        <translation>它的应答没有给出查询</translation>
    </message>
    <message>
        <source>its answer is not that of a query</source>
        <translation>它的应答不是查询的应答</translation>
    </message>
    <message>
        <source>its query ended as %1</source>
        <translation>它的查询以 %1 结束</translation>
    </message>
    <message>
        <source>its answer is not a page of events</source>
        <translation>它的应答不是一页事件</translation>
    </message>
    <message>
        <source>its pages lead to themselves</source>
        <translation>它的页又指回自身</translation>
    </message>
    <message>
        <source>the query of log group &apos;%1&apos; runs for more than 15 minutes</source>
        <translation>日志组“%1”的查询已超过 15 分钟</translation>
    </message>
    <message>
        <source>the AWS credentials from %1 may not read log group &apos;%2&apos; in %3: they need logs:%4</source>
        <translation>来自%1的 AWS 凭证无权读取 %3 的日志组“%2”：需要 logs:%4</translation>
    </message>
    <message>
        <source>there is no log group &apos;%1&apos; in %2</source>
        <translation>%2 中没有日志组“%1”</translation>
    </message>
    <message>
        <source>the session token from %1 has expired: sign in to AWS again</source>
        <translation>来自%1的会话令牌已过期：请重新登录 AWS</translation>
    </message>
    <message>
        <source>AWS does not know the access key or session token from %1</source>
        <translation>AWS 不认识来自%1的访问密钥或会话令牌</translation>
    </message>
    <message>
        <source>%1 refuses the signature: the secret key from %2 is not that of its access key, or this machine&apos;s clock is wrong</source>
        <translation>%1 拒绝该签名：来自%2的私有密钥与其访问密钥不符，或本机时钟不准</translation>
    </message>
    <message>
        <source>%1 stays too busy for %2 (%3): try again later</source>
        <translation>%1 一直忙，无法处理 %2（%3）：请稍后再试</translation>
    </message>
    <message>
        <source>%1 answered %2 with status %3 and no error of CloudWatch Logs</source>
        <translation>%1 以状态码 %3 应答 %2，而没有 CloudWatch Logs 的错误</translation>
    </message>
    <message>
        <source>%1 refuses %2: %3: %4</source>
        <translation>%1 拒绝 %2：%3：%4</translation>
    </message>
    <message>
        <source>the metrics of %1 are known by their %2: %3 names it</source>
        <translation>%1 的指标以 %2 区分：用 %3 给出</translation>
    </message>
    <message>
        <source>CloudWatch has no such %1: it consists of ASCII characters, 255 at most</source>
        <translation>CloudWatch 没有这样的 %1：它由 ASCII 字符组成，最多 255 个</translation>
    </message>
    <message>
        <source>a function&apos;s name consists of ASCII characters, 255 at most</source>
        <translation>函数名称由 ASCII 字符组成，最多 255 个</translation>
    </message>
    <message>
        <source>the run&apos;s gateway, &apos;%1&apos;, tells CloudWatch neither how long answers take against its limit nor how often it gives up; REST and HTTP APIs, Application Load Balancers and Lambda function URLs do</source>
        <translation>运行的网关“%1”既不告诉 CloudWatch 应答相对其时限用了多久，也不告诉它放弃了多少次；REST 和 HTTP API、Application Load Balancer 和 Lambda 函数 URL 会告诉</translation>
    </message>
    <message>
        <source>The run is INVALID: its generator was the bottleneck, and what it measured is not the target.</source>
        <translation>这次运行为 INVALID：瓶颈是发压端，测得的不是目标。</translation>
    </message>
    <message>
        <source>Under the load of this run the latency alarm would go off: its p99 is past the near mark.</source>
        <translation>在这次运行的负载下，延迟告警会触发：它的 p99 已超过接近时限的界线。</translation>
    </message>
    <message>
        <source>answers of 500 and more is counted, and no share of requests: the alarm allows none, though the run allowed %1.</source>
        <translation>计数的是 500 及以上的应答，而不是请求的占比：告警不允许有任何一个，尽管运行允许 %1。</translation>
    </message>
    <message>
        <source>its timeouts is counted, and no share of requests: the alarm allows none, though the run allowed %1.</source>
        <translation>计数的是它的超时，而不是请求的占比：告警不允许有任何一个，尽管运行允许 %1。</translation>
    </message>
    <message>
        <source>No function is named, so nothing watches work that goes on after the gateway gave up.</source>
        <translation>没有指明函数，因此没有什么监视网关放弃之后仍在进行的工作。</translation>
    </message>
    <message>
        <source>is empty, not a profile</source>
        <translation>是空的，不是方案</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>nests deeper than %1 levels</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>a profile must be an object: { ... }</source>
        <translation>方案必须是一个对象：{ ... }</translation>
    </message>
    <message>
        <source>%1 must be an object: { ... }</source>
        <translation>%1 必须是一个对象：{ ... }</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>必须是带引号的文本</translation>
    </message>
    <message>
        <source>must be a text, or a list of texts</source>
        <translation>必须是文本，或文本的列表</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be a list: [ { ... }, ... ]</source>
        <translation>必须是列表：[ { ... }, ... ]</translation>
    </message>
    <message>
        <source>must be a whole number from 0 to %1</source>
        <translation>必须是 0 到 %1 的整数</translation>
    </message>
    <message>
        <source>must be a number, such as 1.5</source>
        <translation>必须是数字，例如 1.5</translation>
    </message>
    <message>
        <source>is not a field of a profile; check its spelling</source>
        <translation>不是方案的字段；请检查拼写</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of %2</source>
        <translation>“%1”不在 %2 之中</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺少此项</translation>
    </message>
    <message>
        <source>stands twice</source>
        <translation>出现了两次</translation>
    </message>
    <message>
        <source>%1 stands twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>this program reads %1, not &apos;%2&apos;</source>
        <translation>本程序读取 %1，而不是“%2”</translation>
    </message>
    <message>
        <source>is of version %1; this Headroom reads up to version %2, a newer one is needed</source>
        <translation>版本为 %1；此 Headroom 最多能读到版本 %2，需要更新的 Headroom</translation>
    </message>
    <message>
        <source>limit.time is now written down: 29s, which version 1 took for %1 too</source>
        <translation>limit.time 现在已写明：29s，版本 1 对 %1 也采用此值</translation>
    </message>
    <message>
        <source>must hold &quot;file&quot;, &quot;form&quot; or &quot;multipart&quot;, or be a text</source>
        <translation>必须含有 &quot;file&quot;、&quot;form&quot; 或 &quot;multipart&quot;，或者是一段文本</translation>
    </message>
    <message>
        <source>stands beside &quot;value&quot;; a part is one of them</source>
        <translation>与 &quot;value&quot; 同时出现；一个部分只能有其中之一</translation>
    </message>
    <message>
        <source>stands beside &quot;request&quot;; a profile has one of them</source>
        <translation>与 &quot;request&quot; 同时出现；方案只能有其中之一</translation>
    </message>
    <message>
        <source>stands beside &quot;header&quot;; there is one place to ask at</source>
        <translation>与 &quot;header&quot; 同时出现；询问的地方只有一处</translation>
    </message>
    <message>
        <source>stands beside another demand; a check has one</source>
        <translation>旁边还有另一项要求；一项检查只有一项要求</translation>
    </message>
    <message>
        <source>is not for JSON values; they have &quot;equals&quot;, or nothing to be there at all</source>
        <translation>不用于 JSON 值；它们用 &quot;equals&quot;，或什么都不写，只要求存在</translation>
    </message>
    <message>
        <source>checks nothing; there are status, header, body_contains, body_matches, json, size_at_most, size_at_least and time_at_most</source>
        <translation>什么也没有检查；可用的有 status、header、body_contains、body_matches、json、size_at_most、size_at_least 和 time_at_most</translation>
    </message>
    <message>
        <source>holds a user name or password, which every run file would keep; send an Authorization header with ${env:NAME} instead</source>
        <translation>含有用户名或密码，每个运行文件都会保存它们；请改用带 ${env:NAME} 的 Authorization 标头</translation>
    </message>
    <message>
        <source>holds a user name or password, which every run file would keep</source>
        <translation>含有用户名或密码，每个运行文件都会保存它们</translation>
    </message>
    <message>
        <source>holds a user name or password; client_id and client_secret are for that</source>
        <translation>含有用户名或密码；应使用 client_id 和 client_secret</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes its host from a variable; consent needs to know the host</source>
        <translation>“%1”的主机取自变量；征得同意时必须知道主机</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a URL; write it with its scheme, such as https://api.example.com/path, and %2 for a space</source>
        <translation>“%1”不是 URL；请连同协议一起写，例如 https://api.example.com/path，空格写作 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no host that could be addressed</source>
        <translation>“%1”中没有可以访问的主机</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a port that is not from 1 to 65535</source>
        <translation>“%1”的端口不在 1 到 65535 之间</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither http:// nor https://</source>
        <translation>“%1”既不是 http:// 也不是 https://</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no place to ask at</source>
        <translation>“%1”不是可以询问的地方</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is at another host than the request, which nobody consented to</source>
        <translation>“%1”在另一台主机上，与请求不同，没有人同意过</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an HTTP method</source>
        <translation>“%1”不是 HTTP 方法</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a header name</source>
        <translation>“%1”不是标头名称</translation>
    </message>
    <message>
        <source>holds a line break</source>
        <translation>含有换行符</translation>
    </message>
    <message>
        <source>a HEAD request has no body</source>
        <translation>HEAD 请求没有正文</translation>
    </message>
    <message>
        <source>names no file</source>
        <translation>没有指明文件</translation>
    </message>
    <message>
        <source>has no part</source>
        <translation>没有任何部分</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a name; letters, digits, _ and - make one</source>
        <translation>“%1”不是名称；名称由字母、数字、_ 和 - 组成</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends in neither .csv nor .json</source>
        <translation>“%1”既不以 .csv 也不以 .json 结尾</translation>
    </message>
    <message>
        <source>%1 of them; a profile has 1 to 1,000</source>
        <translation>有 %1 个；一个方案有 1 到 1,000 个</translation>
    </message>
    <message>
        <source>a WebSocket (&quot;push&quot;) takes none along; its headers can hold them</source>
        <translation>WebSocket（&quot;push&quot;）不会带上它们；可以写在它的标头中</translation>
    </message>
    <message>
        <source>the answer to a HEAD request has no body that could come in pieces</source>
        <translation>HEAD 请求的应答没有可以分块到达的正文</translation>
    </message>
    <message>
        <source>is a text in an event&apos;s data; its &quot;kind&quot; has to be &quot;events&quot;</source>
        <translation>是事件数据中的文本；它的 &quot;kind&quot; 必须是 &quot;events&quot;</translation>
    </message>
    <message>
        <source>is empty, and every event would be the last</source>
        <translation>为空，那样每个事件都会是最后一个</translation>
    </message>
    <message>
        <source>a WebSocket is opened with GET</source>
        <translation>WebSocket 用 GET 打开</translation>
    </message>
    <message>
        <source>what is sent over a WebSocket stands in &quot;push&quot;, as &quot;send&quot;</source>
        <translation>通过 WebSocket 发送的内容写在 &quot;push&quot; 的 &quot;send&quot; 中</translation>
    </message>
    <message>
        <source>%1 is for the WebSocket&apos;s handshake to say</source>
        <translation>%1 由 WebSocket 握手自己给出</translation>
    </message>
    <message>
        <source>are of the WebSocket&apos;s handshake, which has no body; what the message has to hold stands in &quot;push&quot;, as &quot;done&quot;</source>
        <translation>针对的是 WebSocket 握手，它没有正文；消息必须含有的内容写在 &quot;push&quot; 的 &quot;done&quot; 中</translation>
    </message>
    <message>
        <source>a WebSocket&apos;s messages give no values to later requests</source>
        <translation>WebSocket 的消息不为后面的请求提供值</translation>
    </message>
    <message>
        <source>a message can be checked with body_contains, body_matches and json</source>
        <translation>消息可以用 body_contains、body_matches 和 json 检查</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a protocol&apos;s name</source>
        <translation>“%1”不是协议的名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a WebSocket&apos;s; such a request needs a &quot;push&quot;</source>
        <translation>“%1”是 WebSocket 的地址；这样的请求需要 &quot;push&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; begins with neither ws:// nor wss://, as &quot;push&quot; needs it</source>
        <translation>“%1”既不以 ws:// 也不以 wss:// 开头，而 &quot;push&quot; 需要这样</translation>
    </message>
    <message>
        <source>stands beside &quot;%1&quot;; a result comes in one way</source>
        <translation>与 &quot;%1&quot; 同时出现；结果只有一种到达方式</translation>
    </message>
    <message>
        <source>stands beside &quot;stream&quot;; a result comes in one way</source>
        <translation>与 &quot;stream&quot; 同时出现；结果只有一种到达方式</translation>
    </message>
    <message>
        <source>%1 until a user gives up after %2 is more than 4,000 polls; ask less often, or give up sooner</source>
        <translation>以 %1 为间隔，直到用户在 %2 后放弃，会超过 4,000 次轮询；请降低询问频率，或更早放弃</translation>
    </message>
    <message>
        <source>%1 is less than the interval of %2</source>
        <translation>%1 小于间隔 %2</translation>
    </message>
    <message>
        <source>%1 is not more than 0s and at most 1h</source>
        <translation>%1 不在大于 0s 且不超过 1h 的范围内</translation>
    </message>
    <message>
        <source>%1 is not between zero and 1,000,000/s</source>
        <translation>%1 不在零到 1,000,000/s 之间</translation>
    </message>
    <message>
        <source>%1 is not from 1 to 100,000</source>
        <translation>%1 不在 1 到 100,000 之间</translation>
    </message>
    <message>
        <source>%1 is not from 1 to 1,000,000</source>
        <translation>%1 不在 1 到 1,000,000 之间</translation>
    </message>
    <message>
        <source>%1 is not from 1 to 10,000,000,000</source>
        <translation>%1 不在 1 到 10,000,000,000 之间</translation>
    </message>
    <message>
        <source>%1 is not from 1 to 10,000</source>
        <translation>%1 不在 1 到 10,000 之间</translation>
    </message>
    <message>
        <source>%1 is not from 1 to 10</source>
        <translation>%1 不在 1 到 10 之间</translation>
    </message>
    <message>
        <source>%1 is not between 1ms and 7 days</source>
        <translation>%1 不在 1ms 到 7 天之间</translation>
    </message>
    <message>
        <source>%1 is not between 1ms and 1h</source>
        <translation>%1 不在 1ms 到 1h 之间</translation>
    </message>
    <message>
        <source>%1 is not between 10ms and 1h</source>
        <translation>%1 不在 10ms 到 1h 之间</translation>
    </message>
    <message>
        <source>is not between 0s and 1h</source>
        <translation>不在 0s 到 1h 之间</translation>
    </message>
    <message>
        <source>%1 is less than 10ms</source>
        <translation>%1 小于 10ms</translation>
    </message>
    <message>
        <source>%1 is more than 1h</source>
        <translation>%1 大于 1h</translation>
    </message>
    <message>
        <source>%1 is more than 100</source>
        <translation>%1 大于 100</translation>
    </message>
    <message>
        <source>%1 is more than 50</source>
        <translation>%1 大于 50</translation>
    </message>
    <message>
        <source>%1 is longer than the longest_backoff of %2</source>
        <translation>%1 长于 longest_backoff 的 %2</translation>
    </message>
    <message>
        <source>last longer than 7 days together</source>
        <translation>合计超过 7 天</translation>
    </message>
    <message>
        <source>its shapes last longer than 7 days together</source>
        <translation>各段合计超过 7 天</translation>
    </message>
    <message>
        <source>send nothing</source>
        <translation>什么也不发送</translation>
    </message>
    <message>
        <source>nothing ends the run; give it &quot;for&quot; (a duration), &quot;requests&quot; (a count), or both</source>
        <translation>没有什么能结束运行；请给出 &quot;for&quot;（时长）、&quot;requests&quot;（次数），或两者都给</translation>
    </message>
    <message>
        <source>must be at least 1</source>
        <translation>至少为 1</translation>
    </message>
    <message>
        <source>more than 100 shapes</source>
        <translation>超过 100 段</translation>
    </message>
    <message>
        <source>when it begins is not known; give the shape before it &quot;for&quot;</source>
        <translation>不知道它何时开始；请为前一段给出 &quot;for&quot;</translation>
    </message>
    <message>
        <source>%1 leaves nothing of a load that lasts %2</source>
        <translation>%1 之后，时长为 %2 的负载就什么也不剩了</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither even nor poisson</source>
        <translation>“%1”既不是 even 也不是 poisson</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither open nor closed</source>
        <translation>“%1”既不是 open 也不是 closed</translation>
    </message>
    <message>
        <source>must be a list of the shortest and the longest time</source>
        <translation>必须是由最短时间和最长时间组成的列表</translation>
    </message>
    <message>
        <source>%1 is not a whole number of seconds</source>
        <translation>%1 不是整秒</translation>
    </message>
    <message>
        <source>is missing: how long may this gateway take? &apos;headroom-cli gateways&apos; lists what is usual</source>
        <translation>缺少此项：这个网关最多可以用多久？headroom-cli gateways 会列出通常的值</translation>
    </message>
    <message>
        <source>must lie between 0 and 100 %, both left out</source>
        <translation>必须在 0 和 100 % 之间，不含两端</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not host:port:address</source>
        <translation>“%1”不是 host:port:address 的形式</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not begin with the name of one host</source>
        <translation>“%1”不以一台主机的名称开头</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither 1.2 nor 1.3</source>
        <translation>“%1”既不是 1.2 也不是 1.3</translation>
    </message>
    <message>
        <source>there is no certificate for it</source>
        <translation>没有与之对应的证书</translation>
    </message>
    <message>
        <source>cannot be reached through connection.unix_socket</source>
        <translation>无法通过 connection.unix_socket 到达</translation>
    </message>
    <message>
        <source>a secret is not written down, because every run file would keep it; write ${env:NAME} and set the variable</source>
        <translation>机密不写进方案，因为每个运行文件都会保存它；请写 ${env:NAME} 并设置该变量</translation>
    </message>
    <message>
        <source>an API key goes into either a &quot;header&quot; or a &quot;query&quot; parameter</source>
        <translation>API 密钥要么放在 &quot;header&quot; 中，要么放在 &quot;query&quot; 参数中</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of basic, bearer, api_key, aws_sigv4 and oauth2_client_credentials</source>
        <translation>“%1”不是 basic、bearer、api_key、aws_sigv4 和 oauth2_client_credentials 之一</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no outcome to send again after; there are gateway_timeout, throttled, server_error, client_error, network_error, client_timeout and check_failed</source>
        <translation>“%1”不是可以重发的结果；可用的有 gateway_timeout、throttled、server_error、client_error、network_error、client_timeout 和 check_failed</translation>
    </message>
    <message>
        <source>is missing: after which outcomes a request is sent again</source>
        <translation>缺少此项：在哪些结果之后重发请求</translation>
    </message>
    <message>
        <source>must be a list: [ &quot;gateway_timeout = 0&quot;, ... ]</source>
        <translation>必须是列表：[ &quot;gateway_timeout = 0&quot;, ... ]</translation>
    </message>
    <message>
        <source>is empty; leave it out for the usual condition, gateway_timeout = 0</source>
        <translation>为空；若要用通常的条件 gateway_timeout = 0，请不写它</translation>
    </message>
    <message>
        <source>is empty; a condition on all requests together is a plain text</source>
        <translation>为空；针对所有请求的条件只写一段文本</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of %2 requests; name them differently</source>
        <translation>“%1”是 %2 个请求的名称；请取不同的名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of no request; there are %2</source>
        <translation>没有名为“%1”的请求；已有的是 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of jobs, and no request has any: none is polled, streamed or pushed</source>
        <translation>“%1”针对任务，但没有请求带有任务：没有轮询、流式或推送的请求</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a time, such as 2 s, nor a share such as 80 % of limit</source>
        <translation>“%1”既不是时间（例如 2 s），也不是占比（例如 80 % of limit）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a share; write 0, or a number with a % sign, such as 0.1 %</source>
        <translation>“%1”不是占比；请写 0，或带 % 号的数字，例如 0.1 %</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of response, service, completion and accepted</source>
        <translation>“%1”不是 response、service、completion 和 accepted 之一</translation>
    </message>
    <message>
        <source>%1 is held against a threshold with %2, not with &apos;%3&apos;</source>
        <translation>%1 用 %2 与阈值比较，而不是用“%3”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; begins with none of %2</source>
        <translation>“%1”的开头不是 %2 之一</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: after %2 comes a comparison and a threshold, not &apos;%3&apos;</source>
        <translation>“%1”：%2 之后应是比较符号和阈值，而不是“%3”</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lacks a threshold; write for example %2</source>
        <translation>“%1”缺少阈值；例如可写 %2</translation>
    </message>
    <message>
        <source>the threshold is not of the measure&apos;s kind</source>
        <translation>阈值与所测的量不是同一类</translation>
    </message>
    <message>
        <source>the limit ends requests, not jobs; give a time, such as 60 s</source>
        <translation>时限结束的是请求，而不是任务；请给出时间，例如 60 s</translation>
    </message>
    <message>
        <source>no request takes no time; give more than 0 s</source>
        <translation>没有不用时间的请求；请给出大于 0 s 的值</translation>
    </message>
    <message>
        <source>a share of the limit is more than 0 % and at most 100 %</source>
        <translation>时限的占比应大于 0 % 且不超过 100 %</translation>
    </message>
    <message>
        <source>every run has that throughput; give more than 0/s</source>
        <translation>每次运行都有这样的吞吐量；请给出大于 0/s 的值</translation>
    </message>
    <message>
        <source>a share is from 0 to 100 %</source>
        <translation>占比应在 0 到 100 % 之间</translation>
    </message>
    <message>
        <source>every run has that; give more than 0 %</source>
        <translation>每次运行都满足它；请给出大于 0 % 的值</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration; write a number and a unit, such as 29s, 250ms or 2min</source>
        <translation>“%1”不是时长；请写数字和单位，例如 29s、250ms 或 2min</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a unit of time: ns, us, ms, s, min or h</source>
        <translation>“%1”缺少时间单位：ns、us、ms、s、min 或 h</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is negative; a duration is zero or more</source>
        <translation>“%1”是负数；时长应为零或更大</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is longer than ten years</source>
        <translation>“%1”超过十年</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a rate; write requests per time, such as 50/s or 90/min</source>
        <translation>“%1”不是速率；请写单位时间内的请求数，例如 50/s 或 90/min</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a unit of time after the slash: s, min or h</source>
        <translation>“%1”的斜杠后缺少时间单位：s、min 或 h</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is negative; a rate is zero or more</source>
        <translation>“%1”是负数；速率应为零或更大</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a share; write 80% or 0.8</source>
        <translation>“%1”不是占比；请写 80% 或 0.8</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not between 0 and 100 %</source>
        <translation>“%1”不在 0 到 100 % 之间</translation>
    </message>
    <message>
        <source>The client gives up after %1, before the gateway&apos;s limit of %2 is surely over: gateway timeouts would look like client timeouts. Allow the limit plus 15 s.</source>
        <translation>客户端在 %1 后放弃，那时网关的 %2 时限还不一定已到：网关超时会看起来像客户端超时。请留出时限再加 15 s。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is taken from the answer that accepts the job, not from its result; what &quot;poll&quot; takes is.</source>
        <translation>“%1”取自受理任务的应答，而不是任务的结果；&quot;poll&quot; 所取的才是。</translation>
    </message>
    <message>
        <source>The header %1 stands in the profile in clear. Runs and reports leave it out, so that none of them can be repeated as it is. Write ${env:NAME} and set the variable instead.</source>
        <translation>标头 %1 以明文写在方案中。运行和报告会略去它，因此都无法原样重复。请改写 ${env:NAME} 并设置该变量。</translation>
    </message>
    <message>
        <source>The query parameter %1 stands in the profile in clear. Runs and reports leave it out, so that none of them can be repeated as it is. Write ${env:NAME} and set the variable instead.</source>
        <translation>查询参数 %1 以明文写在方案中。运行和报告会略去它，因此都无法原样重复。请改写 ${env:NAME} 并设置该变量。</translation>
    </message>
    <message>
        <source>The limit of %1 is longer than %2 can be given, %3: it gives up before.</source>
        <translation>时限 %1 长于 %2 可以设置的 %3：它会更早放弃。</translation>
    </message>
    <message>
        <source>The limit of %1 is shorter than %2 can be given, %3: it gives up later.</source>
        <translation>时限 %1 短于 %2 可以设置的 %3：它会更晚放弃。</translation>
    </message>
    <message>
        <source>%1 is the gateway of that id in %2, in place of the one Headroom comes with.</source>
        <translation>%1 采用 %2 中该 id 的网关，而不是 Headroom 自带的那一个。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no name behind its colon</source>
        <translation>“%1”的冒号后没有名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name a feeder and a column, as ${data:FEEDER.COLUMN} does</source>
        <translation>“%1”没有像 ${data:FEEDER.COLUMN} 那样指明数据源和列</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not name two whole numbers, as ${random:1..100} does</source>
        <translation>“%1”没有像 ${random:1..100} 那样给出两个整数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends before it begins</source>
        <translation>“%1”的终点小于起点</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is filled in by &apos;headroom-cli sweep&apos;, with --over; a run of its own has no value for it</source>
        <translation>“%1”由 headroom-cli sweep 的 --over 填入；单独的运行没有它的值</translation>
    </message>
    <message>
        <source>a ${ has no closing }; write $${ for a plain ${</source>
        <translation>有一个 ${ 没有对应的 }；若要写 ${ 本身，请写 $${</translation>
    </message>
    <message>
        <source>&apos;${data:%1}&apos;: there is no feeder &apos;%2&apos;</source>
        <translation>“${data:%1}”：没有数据源“%2”</translation>
    </message>
    <message>
        <source>&apos;${taken:%1}&apos; needs requests that are sent in order, as one journey; these are drawn by weight</source>
        <translation>“${taken:%1}”需要按顺序作为一个流程发送的请求；这里的请求是按权重抽取的</translation>
    </message>
    <message>
        <source>&apos;${taken:%1}&apos;: no earlier request takes this value</source>
        <translation>“${taken:%1}”：前面没有请求取得这个值</translation>
    </message>
    <message>
        <source>all %1 rows of &apos;%2&apos; are used</source>
        <translation>“%2”的 %1 行都已用完</translation>
    </message>
    <message>
        <source>no answer of this journey gave a value for ${taken:%1}</source>
        <translation>此流程中没有应答给出 ${taken:%1} 的值</translation>
    </message>
    <message>
        <source>no value for ${taken:%1}: %2</source>
        <translation>没有 ${taken:%1} 的值：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a valid URL with its values filled in: look for spaces and line breaks in them</source>
        <translation>“%1”填入值之后不是有效的 URL：请看值中是否有空格或换行符</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a valid URL with its values filled in</source>
        <translation>“%1”填入值之后不是有效的 URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a line break or zero byte with its values filled in</source>
        <translation>“%1”填入值之后含有换行符或零字节</translation>
    </message>
    <message>
        <source>&apos;%1&apos; would go to another host with its values filled in</source>
        <translation>“%1”填入值之后会发往另一台主机</translation>
    </message>
    <message>
        <source>may hold ${env:NAME} and no other value</source>
        <translation>可以含有 ${env:NAME}，不能含有别的值</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set, and ${env:%2} needs it</source>
        <translation>环境变量 %1 没有设置，而 ${env:%2} 需要它</translation>
    </message>
    <message>
        <source>all have the weight 0, so nothing would be sent</source>
        <translation>权重都是 0，因此什么也不会发送</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name for a feeder</source>
        <translation>“%1”不能作为数据源的名称</translation>
    </message>
    <message>
        <source>two feeders are called &apos;%1&apos;</source>
        <translation>有两个数据源都叫“%1”</translation>
    </message>
    <message>
        <source>has no column &apos;%1&apos;; it has %2</source>
        <translation>没有“%1”列；它有 %2</translation>
    </message>
    <message>
        <source>the column &apos;%1&apos; stands twice in the header</source>
        <translation>表头中“%1”列出现了两次</translation>
    </message>
    <message>
        <source>has %1 fields, and the header names %2</source>
        <translation>有 %1 个字段，而表头有 %2 个</translation>
    </message>
    <message>
        <source>a quoted field is never closed</source>
        <translation>带引号的字段没有结束</translation>
    </message>
    <message>
        <source>a quote stands inside a field; put the whole field in quotes and write the quote twice</source>
        <translation>字段内部有引号；请把整个字段放进引号，并把引号写两次</translation>
    </message>
    <message>
        <source>holds a zero byte; save the file as UTF-8</source>
        <translation>含有零字节；请把文件保存为 UTF-8</translation>
    </message>
    <message>
        <source>a carriage return has no line feed behind it</source>
        <translation>回车符后没有换行符</translation>
    </message>
    <message>
        <source>something stands behind a closing quote</source>
        <translation>结束引号后还有内容</translation>
    </message>
    <message>
        <source>must be a list of objects: [ {...}, ... ]</source>
        <translation>必须是对象的列表：[ {...}, ... ]</translation>
    </message>
    <message>
        <source>entry %1 is not an object</source>
        <translation>第 %1 项不是对象</translation>
    </message>
    <message>
        <source>entry %1 has no &apos;%2&apos;</source>
        <translation>第 %1 项没有“%2”</translation>
    </message>
    <message>
        <source>is nested deeper than %1 levels</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>holds a number that is too large</source>
        <translation>含有过大的数字</translation>
    </message>
    <message>
        <source>is neither .csv nor .json</source>
        <translation>既不是 .csv 也不是 .json</translation>
    </message>
    <message>
        <source>holds no rows</source>
        <translation>没有任何行</translation>
    </message>
    <message>
        <source>names no header</source>
        <translation>没有指明标头</translation>
    </message>
    <message>
        <source>%1 is not JSON; a text stands in quotes there</source>
        <translation>%1 不是 JSON；文本在那里要加引号</translation>
    </message>
    <message>
        <source>%1 is not a whole number of bytes</source>
        <translation>%1 不是整数个字节</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a list of statuses; write it like 2xx, 304, 400-403</source>
        <translation>“%1”不是状态码的列表；请写成 2xx, 304, 400-403 这样</translation>
    </message>
    <message>
        <source>%1 is not a JSON pointer; write it like /items/0/id</source>
        <translation>%1 不是 JSON 指针；请写成 /items/0/id 这样</translation>
    </message>
    <message>
        <source>%1 is not a regular expression: %2</source>
        <translation>%1 不是正则表达式：%2</translation>
    </message>
    <message>
        <source>the body is longer than the %1 MB that are looked at</source>
        <translation>正文超过所查看的 %1 MB</translation>
    </message>
    <message>
        <source>the body is not JSON</source>
        <translation>正文不是 JSON</translation>
    </message>
    <message>
        <source>JSON has nothing at %1</source>
        <translation>JSON 在 %1 处没有内容</translation>
    </message>
    <message>
        <source>header %1 is missing</source>
        <translation>缺少标头 %1</translation>
    </message>
    <message>
        <source>nothing in the body matches %1</source>
        <translation>正文中没有与 %1 匹配的内容</translation>
    </message>
    <message>
        <source>still a redirect after %1, to %2</source>
        <translation>跟随 %1 次后仍是重定向，指向 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name for a value</source>
        <translation>“%1”不能作为值的名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is taken twice</source>
        <translation>“%1”被取了两次</translation>
    </message>
    <message>
        <source>where to ask: %1</source>
        <translation>向哪里询问：%1</translation>
    </message>
    <message>
        <source>is no header: a name without spaces and colons, a value without line breaks</source>
        <translation>不是标头：名称不含空格和冒号，值不含换行符</translation>
    </message>
    <message>
        <source>must be a failing status, from 400 to 999, or a list of them</source>
        <translation>必须是表示失败的状态码（400 到 999），或其列表</translation>
    </message>
    <message>
        <source>needs a &quot;status&quot;, or &quot;closes&quot;: true</source>
        <translation>需要 &quot;status&quot;，或 &quot;closes&quot;: true</translation>
    </message>
    <message>
        <source>must be longer than zero and at most a year</source>
        <translation>必须大于零且不超过一年</translation>
    </message>
    <message>
        <source>must be a word, and the product one line</source>
        <translation>必须是一个词，且产品名只占一行</translation>
    </message>
    <message>
        <source>has none of the cause gateway_timeout</source>
        <translation>没有一项的原因是 gateway_timeout</translation>
    </message>
    <message>
        <source>has two entries with the id &apos;%1&apos;</source>
        <translation>有两项的 id 都是“%1”</translation>
    </message>
    <message>
        <source>has more than %1 entries</source>
        <translation>超过 %1 项</translation>
    </message>
    <message>
        <source>there is no gateway &apos;%1&apos; in the catalogue; similar are %2</source>
        <translation>目录中没有网关“%1”；相近的有 %2</translation>
    </message>
    <message>
        <source>there is no gateway &apos;%1&apos; in the catalogue; &apos;headroom-cli gateways&apos; lists them</source>
        <translation>目录中没有网关“%1”；headroom-cli gateways 会列出所有网关</translation>
    </message>
    <message>
        <source>cURL command: %1</source>
        <translation>cURL 命令：%1</translation>
    </message>
    <message>
        <source>it does not begin with curl</source>
        <translation>不以 curl 开头</translation>
    </message>
    <message>
        <source>there is no URL in it</source>
        <translation>其中没有 URL</translation>
    </message>
    <message>
        <source>there are two URLs, &apos;%1&apos; and &apos;%2&apos;; a profile begins with one</source>
        <translation>有两个 URL：“%1”和“%2”；方案从一个开始</translation>
    </message>
    <message>
        <source>the option %1 is not known</source>
        <translation>选项 %1 无法识别</translation>
    </message>
    <message>
        <source>%1 lacks its value</source>
        <translation>%1 缺少它的值</translation>
    </message>
    <message>
        <source>the quote %1 before &apos;%2&apos; is not closed</source>
        <translation>“%2”前的引号 %1 没有结束</translation>
    </message>
    <message>
        <source>--form and --data cannot stand in one command</source>
        <translation>--form 和 --data 不能出现在同一条命令中</translation>
    </message>
    <message>
        <source>--data @FILE beside other data: a body is one file or a text, not both</source>
        <translation>--data @FILE 与其他数据同时出现：正文是一个文件或一段文本，不能两者都是</translation>
    </message>
    <message>
        <source>--get with --data @FILE: a query does not come from a file</source>
        <translation>--get 与 --data @FILE 同时出现：查询参数不从文件读取</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no &apos;Name: value&apos;</source>
        <translation>“%1”不是 &apos;Name: value&apos; 的形式</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no &apos;name=value&apos;</source>
        <translation>“%1”不是 &apos;name=value&apos; 的形式</translation>
    </message>
    <message>
        <source>--data-urlencode with @FILE is not read; write the content out</source>
        <translation>不读取带 @FILE 的 --data-urlencode；请直接写出内容</translation>
    </message>
    <message>
        <source>--form with &lt;FILE is not read; write the content out, or send the file with @</source>
        <translation>不读取带 &lt;FILE 的 --form；请直接写出内容，或用 @ 发送文件</translation>
    </message>
    <message>
        <source>&apos;%1&apos; would be a file; write the cookies out as name=value</source>
        <translation>“%1”会是一个文件；请以 name=value 直接写出 Cookie</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number of seconds up to a day</source>
        <translation>“%1”不是不超过一天的秒数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs region and service, as aws:amz:REGION:SERVICE, and --user with the keys</source>
        <translation>“%1”需要区域和服务，写作 aws:amz:REGION:SERVICE，并用 --user 给出密钥</translation>
    </message>
    <message>
        <source>A header holds credentials, and so does the profile now: before it is passed on, put ${env:NAME} in their place.</source>
        <translation>有标头含有凭证，方案现在也含有它们：在转交给别人之前，请用 ${env:NAME} 代替。</translation>
    </message>
    <message>
        <source>The command names environment variables, and a run sends their values to its target: %1.</source>
        <translation>命令中有环境变量，运行会把它们的值发送给目标：%1。</translation>
    </message>
    <message>
        <source>A password is not written into a profile: set the environment variable HEADROOM_PASSWORD to it, or name another one in the profile.</source>
        <translation>密码不写进方案：请把环境变量 HEADROOM_PASSWORD 设为密码，或在方案中改用另一个变量。</translation>
    </message>
    <message>
        <source>A token is not written into a profile: set the environment variable HEADROOM_TOKEN to it, or name another one in the profile.</source>
        <translation>令牌不写进方案：请把环境变量 HEADROOM_TOKEN 设为令牌，或在方案中改用另一个变量。</translation>
    </message>
    <message>
        <source>A key&apos;s password is not written into a profile: set the environment variable HEADROOM_KEY_PASSWORD to it, or name another one in the profile.</source>
        <translation>密钥的密码不写进方案：请把环境变量 HEADROOM_KEY_PASSWORD 设为密码，或在方案中改用另一个变量。</translation>
    </message>
    <message>
        <source>Headroom fetches a token from %1; for curl one has to stand in place of ${env:HEADROOM_TOKEN}.</source>
        <translation>Headroom 从 %1 获取令牌；用 curl 时，须用令牌代替 ${env:HEADROOM_TOKEN}。</translation>
    </message>
    <message>
        <source>The server name is left out: curl has no option for it.</source>
        <translation>略去了服务器名称：curl 没有对应的选项。</translation>
    </message>
    <message>
        <source>This is a WebSocket&apos;s request, of which curl only makes the handshake.</source>
        <translation>这是 WebSocket 的请求，curl 只做其中的握手。</translation>
    </message>
    <message>
        <source>curl submits the job and does not ask for its result.</source>
        <translation>curl 只提交任务，不询问其结果。</translation>
    </message>
    <message>
        <source>%1 stands for values that were left out; put them in before curl runs.</source>
        <translation>%1 代表略去的值；请在运行 curl 之前填入。</translation>
    </message>
    <message>
        <source>%1 stand for values that were left out; put them in before curl runs.</source>
        <translation>%1 代表略去的值；请在运行 curl 之前填入。</translation>
    </message>
    <message>
        <source>the installed libcurl (%1) cannot do %2</source>
        <translation>已安装的 libcurl（%1）不支持 %2</translation>
    </message>
    <message>
        <source>%1 compression</source>
        <translation>%1 压缩</translation>
    </message>
    <message>
        <source>Unix sockets</source>
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>https:// proxies</source>
        <translation>https:// 代理</translation>
    </message>
    <message>
        <source>a connection with 0 streams carries no request</source>
        <translation>0 个流的连接不能承载请求</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form</source>
        <translation>%1 不含 PEM 格式的证书</translation>
    </message>
    <message>
        <source>the CA file %1</source>
        <translation>CA 文件 %1</translation>
    </message>
    <message>
        <source>the certificate %1</source>
        <translation>证书 %1</translation>
    </message>
    <message>
        <source>the key %1 holds no private key in PEM form</source>
        <translation>密钥 %1 不含 PEM 格式的私钥</translation>
    </message>
    <message>
        <source>the key %1 is encrypted and there is no key password</source>
        <translation>密钥 %1 已加密，而没有密钥密码</translation>
    </message>
    <message>
        <source>the key %1 does not open with the key password</source>
        <translation>密钥 %1 无法用密钥密码打开</translation>
    </message>
    <message>
        <source>the key %1 does not belong to the certificate %2</source>
        <translation>密钥 %1 不属于证书 %2</translation>
    </message>
    <message>
        <source>the key %1 has no certificate to go with</source>
        <translation>密钥 %1 没有与之对应的证书</translation>
    </message>
    <message>
        <source>the key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a least TLS version: it is 1.2 or 1.3</source>
        <translation>“%1”不是最低 TLS 版本：应为 1.2 或 1.3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a server name</source>
        <translation>“%1”不是服务器名称</translation>
    </message>
    <message>
        <source>the proxy is not a URL such as http://proxy.example:3128</source>
        <translation>代理不是 http://proxy.example:3128 这样的 URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a kind of proxy: it is one of http, https, socks4, socks4a, socks5, socks5h</source>
        <translation>“%1”不是代理的类型：应为 http、https、socks4、socks4a、socks5、socks5h 之一</translation>
    </message>
    <message>
        <source>the path of the Unix socket %1 is too long</source>
        <translation>Unix 套接字的路径 %1 太长</translation>
    </message>
    <message>
        <source>%1 is not a Unix socket</source>
        <translation>%1 不是 Unix 套接字</translation>
    </message>
    <message>
        <source>the source address &apos;%1&apos; is not an IP address</source>
        <translation>源地址“%1”不是 IP 地址</translation>
    </message>
    <message>
        <source>the source address %1 cannot be used: %2</source>
        <translation>无法使用源地址 %1：%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not say host:port:address</source>
        <translation>“%1”不是 host:port:address 的形式</translation>
    </message>
    <message>
        <source>a header&apos;s name holds a line break</source>
        <translation>标头的名称含有换行符</translation>
    </message>
    <message>
        <source>the value of the header %1 holds a line break</source>
        <translation>标头 %1 的值含有换行符</translation>
    </message>
    <message>
        <source>the method holds a blank or a line break</source>
        <translation>方法含有空格或换行符</translation>
    </message>
    <message>
        <source>the content type of a part holds a line break</source>
        <translation>某个部分的内容类型含有换行符</translation>
    </message>
    <message>
        <source>libcurl cannot read the URL</source>
        <translation>libcurl 无法读取该 URL</translation>
    </message>
    <message>
        <source>&apos;direct&apos; cannot do this: proxies; leave it out, or say &apos;curl&apos;</source>
        <translation>&apos;direct&apos; 做不到：代理；请不写它，或写 &apos;curl&apos;</translation>
    </message>
    <message>
        <source>&apos;direct&apos; cannot do this: redirects; leave it out, or say &apos;curl&apos;</source>
        <translation>&apos;direct&apos; 做不到：重定向；请不写它，或写 &apos;curl&apos;</translation>
    </message>
    <message>
        <source>&apos;direct&apos; cannot do this: cookies; leave it out, or say &apos;curl&apos;</source>
        <translation>&apos;direct&apos; 做不到：Cookie；请不写它，或写 &apos;curl&apos;</translation>
    </message>
    <message>
        <source>&apos;direct&apos; cannot do this: %1; leave it out, or say &apos;curl&apos;</source>
        <translation>&apos;direct&apos; 做不到：%1；请不写它，或写 &apos;curl&apos;</translation>
    </message>
    <message>
        <source>HTTP/2 and HTTP/3</source>
        <translation>HTTP/2 和 HTTP/3</translation>
    </message>
    <message>
        <source>packed bodies</source>
        <translation>压缩的正文</translation>
    </message>
    <message>
        <source>a body in chunks (Transfer-Encoding)</source>
        <translation>分块的正文（Transfer-Encoding）</translation>
    </message>
    <message>
        <source>waiting before the body (Expect)</source>
        <translation>发送正文前的等待（Expect）</translation>
    </message>
    <message>
        <source>another protocol (Upgrade)</source>
        <translation>其他协议（Upgrade）</translation>
    </message>
    <message>
        <source>the method CONNECT</source>
        <translation>CONNECT 方法</translation>
    </message>
    <message>
        <source>libcurl cannot read the token URL</source>
        <translation>libcurl 无法读取令牌 URL</translation>
    </message>
    <message>
        <source>the token server %1</source>
        <translation>令牌服务器 %1</translation>
    </message>
    <message>
        <source>%1 sent more than 1 MB</source>
        <translation>%1 发来的内容超过 1 MB</translation>
    </message>
    <message>
        <source>%1 gave no token: it answered %2</source>
        <translation>%1 没有给出令牌：它应答了 %2</translation>
    </message>
    <message>
        <source>%1 gave no token: %2</source>
        <translation>%1 没有给出令牌：%2</translation>
    </message>
    <message>
        <source>%1 gave no usable token: %2</source>
        <translation>%1 没有给出可用的令牌：%2</translation>
    </message>
    <message>
        <source>the answer is not a JSON object</source>
        <translation>应答不是 JSON 对象</translation>
    </message>
    <message>
        <source>there is no access_token in the answer that fits into a header</source>
        <translation>应答中没有可以放进标头的 access_token</translation>
    </message>
    <message>
        <source>its token_type is not Bearer</source>
        <translation>它的 token_type 不是 Bearer</translation>
    </message>
    <message>
        <source>its expires_in is not a number of seconds</source>
        <translation>它的 expires_in 不是秒数</translation>
    </message>
    <message>
        <source>%1 users need a connection each, and this process may only hold %2; raise the limit with ulimit -n</source>
        <translation>%1 个用户各需要一条连接，而本进程只能保持 %2 条；请用 ulimit -n 提高上限</translation>
    </message>
    <message>
        <source>%1 is less than the %2 users</source>
        <translation>%1 少于 %2 个用户</translation>
    </message>
    <message>
        <source>a load of several shapes cannot use rows that may be used once; make the feeder sequential or random</source>
        <translation>由多段组成的负载不能使用只能用一次的行；请把数据源设为 sequential 或 random</translation>
    </message>
    <message>
        <source>Port %1 on 127.0.0.1 is already in use; choose another one.</source>
        <translation>127.0.0.1 的端口 %1 已被占用；请另选一个。</translation>
    </message>
    <message>
        <source>Cannot listen on 127.0.0.1:%1: %2.</source>
        <translation>无法监听 127.0.0.1:%1：%2。</translation>
    </message>
    <message>
        <source>The gateway is already running.</source>
        <translation>网关已在运行。</translation>
    </message>
    <message>
        <source>given up before an answer came</source>
        <translation>在应答到达之前就放弃了</translation>
    </message>
    <message>
        <source>a WebSocket is not probed; start a run of one request instead</source>
        <translation>不能试发 WebSocket；请改为开始只有一个请求的运行</translation>
    </message>
    <message>
        <source>the range from %1 to %2 holds no second</source>
        <translation>从 %1 到 %2 的范围不含任何一秒</translation>
    </message>
    <message>
        <source>the range begins at %1, and the last request was planned before %2</source>
        <translation>范围从 %1 开始，而最后一个请求的计划开始时间早于 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; and &apos;%2&apos; are the same run</source>
        <translation>“%1”和“%2”是同一次运行</translation>
    </message>
    <message>
        <source>the first rate: %1 is not between 0.000001/s and 1,000,000/s</source>
        <translation>第一个速率：%1 不在 0.000001/s 到 1,000,000/s 之间</translation>
    </message>
    <message>
        <source>the highest rate: %1 is not between the first rate, %2, and 1,000,000/s</source>
        <translation>最高速率：%1 不在第一个速率 %2 到 1,000,000/s 之间</translation>
    </message>
    <message>
        <source>rates must grow by 1.05 to 10, be close enough at 1.05 or more, and back off to 50-95 %</source>
        <translation>速率的增长应为 1.05 到 10 倍，足够接近的界限应为 1.05 或更大，回退应到 50-95 %</translation>
    </message>
    <message>
        <source>the warm-up is longer than a day</source>
        <translation>预热超过一天</translation>
    </message>
    <message>
        <source>a step and the confirmation must last between a second and a day</source>
        <translation>一步和确认的时长都应在一秒到一天之间</translation>
    </message>
    <message>
        <source>the first step alone may take %1 (%2 requests at %3 to pass), longer than the %4 allowed</source>
        <translation>仅第一步就可能用 %1（以 %3 发送 %2 个请求才能通过），超过允许的 %4</translation>
    </message>
    <message>
        <source>a client timeout of %1 hides what the %2 limit does, so no rate can be judged</source>
        <translation>%1 的客户端超时会掩盖 %2 时限的作用，因此无法评判任何速率</translation>
    </message>
    <message>
        <source>each step of a search would use its rows again; make it sequential or random</source>
        <translation>寻找容量的每一步都会再次使用它的行；请设为 sequential 或 random</translation>
    </message>
    <message>
        <source>%1 stands nowhere in the profile; write it where the value belongs, or sweep users, rate, query.NAME, header.NAME or tag.NAME</source>
        <translation>方案中没有 %1；请把它写在值所在的地方，或对 users、rate、query.NAME、header.NAME 或 tag.NAME 扫参</translation>
    </message>
    <message>
        <source>the profile&apos;s load changes in time, so no number of users is all of it</source>
        <translation>方案的负载随时间变化，因此没有哪个用户数能代表它的全部</translation>
    </message>
    <message>
        <source>the profile&apos;s load changes in time, so no rate is all of it</source>
        <translation>方案的负载随时间变化，因此没有哪个速率能代表它的全部</translation>
    </message>
    <message>
        <source>%1 is no number of users</source>
        <translation>%1 不是用户数</translation>
    </message>
    <message>
        <source>sends one request of each user at once; give --users, or a profile whose load has them</source>
        <translation>同时发送每个用户的一个请求；请给出 --users，或使用负载带有用户的方案</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2 stands there twice</source>
        <translation>“%1”：%2 出现了两次</translation>
    </message>
    <message>
        <source>holds a secret, and the runs and every output of a sweep name its values; let ${env:NAME} stand there, and sweep something else</source>
        <translation>含有机密，而扫参的运行和所有输出都会写出它的值；请在那里写 ${env:NAME}，并对别的东西扫参</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: write a name and two values or more, such as page=10,20,50</source>
        <translation>“%1”：请写名称和两个或更多的值，例如 page=10,20,50</translation>
    </message>
    <message>
        <source>there are cold-warm and miss-hit</source>
        <translation>有 cold-warm 和 miss-hit</translation>
    </message>
    <message>
        <source>%1 would be sent to another host than %2</source>
        <translation>%1 会发往与 %2 不同的主机</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no tag %2; &apos;headroom-cli library label&apos; gives it one</source>
        <translation>“%1”没有标签 %2；headroom-cli library label 可以给它加上</translation>
    </message>
    <message>
        <source>a sweep has two runs at least</source>
        <translation>扫参至少有两次运行</translation>
    </message>
    <message>
        <source>these runs are no sweep: no tag that all of them have tells them apart</source>
        <translation>这些运行不是扫参：没有一个共有的标签能区分它们</translation>
    </message>
    <message>
        <source>these runs differ in several tags, %1; &apos;headroom-cli sweep --runs ... --by TAG&apos; takes one of them</source>
        <translation>这些运行在多个标签上不同：%1；headroom-cli sweep --runs ... --by TAG 可以选用其中之一</translation>
    </message>
    <message>
        <source>there are no runs in it</source>
        <translation>其中没有运行</translation>
    </message>
    <message>
        <source>--header @FILE: headers from a file are not read; write them out</source>
        <translation>--header @FILE：不从文件读取标头；请直接写出</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a value; there are env:NAME, data:FEEDER.COLUMN, taken:NAME, uuid, counter, timestamp, timestamp_ms, now and random:1..100; write $${ for a plain ${</source>
        <translation>“%1”不是值；可用的有 env:NAME、data:FEEDER.COLUMN、taken:NAME、uuid、counter、timestamp、timestamp_ms、now 和 random:1..100；若要写 ${ 本身，请写 $${</translation>
    </message>
    <message>
        <source>%1.json, header or regex</source>
        <translation>%1.json、header 或 regex</translation>
    </message>
    <message>
        <source>status is %1, not %2</source>
        <translation>状态码是 %1，而不是 %2</translation>
    </message>
    <message>
        <source>status is %1, not %2: no WebSocket is spoken there</source>
        <translation>状态码是 %1，而不是 %2：那里不使用 WebSocket</translation>
    </message>
    <message>
        <source>header %1 is %2, which is not %3</source>
        <translation>标头 %1 是 %2，而不是 %3</translation>
    </message>
    <message>
        <source>header %1 is %2, which does not contain %3</source>
        <translation>标头 %1 是 %2，不包含 %3</translation>
    </message>
    <message>
        <source>header %1 is %2, which does not match %3</source>
        <translation>标头 %1 是 %2，与 %3 不匹配</translation>
    </message>
    <message>
        <source>body is not JSON</source>
        <translation>正文不是 JSON</translation>
    </message>
    <message>
        <source>body is not %1</source>
        <translation>正文不是 %1</translation>
    </message>
    <message>
        <source>body does not contain %1</source>
        <translation>正文不包含 %1</translation>
    </message>
    <message>
        <source>body does not match %1</source>
        <translation>正文与 %1 不匹配</translation>
    </message>
    <message>
        <source>body is longer than the %1 MB that checks look at</source>
        <translation>正文超过检查所看的 %1 MB</translation>
    </message>
    <message>
        <source>JSON at %1 is %2, not %3</source>
        <translation>JSON 在 %1 处是 %2，而不是 %3</translation>
    </message>
    <message>
        <source>body has %1 bytes, more than %2</source>
        <translation>正文有 %1 字节，多于 %2</translation>
    </message>
    <message>
        <source>body has %1 bytes, fewer than %2</source>
        <translation>正文有 %1 字节，少于 %2</translation>
    </message>
    <message>
        <source>service time is %1, more than %2</source>
        <translation>服务时间为 %1，多于 %2</translation>
    </message>
    <message>
        <source>service time is %1, less than %2</source>
        <translation>服务时间为 %1，少于 %2</translation>
    </message>
    <message>
        <source>the answer says nowhere to ask for the result: %1</source>
        <translation>应答没有说明向哪里询问结果：%1</translation>
    </message>
    <message>
        <source>the result cannot be asked for: %1</source>
        <translation>无法询问结果：%1</translation>
    </message>
    <message>
        <source>the result cannot be fetched: %1</source>
        <translation>无法获取结果：%1</translation>
    </message>
    <message>
        <source>the stream ended without the event that ends it, after %1 others</source>
        <translation>流在 %1 个其他事件之后结束，没有出现结束它的事件</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>%1 took longer</source>
        <translation>%1 用时更长</translation>
    </message>
    <message>
        <source>Of the request &apos;%1&apos;: %2</source>
        <translation>请求“%1”的%2</translation>
    </message>
    <message>
        <source>p95 up to the first byte %1 uses %2 of the limit.</source>
        <translation>到首字节的 p95 为 %1，占时限的 %2。</translation>
    </message>
    <message>
        <source>p95 of the longest silence %1 uses %2 of the limit.</source>
        <translation>最长静默的 p95 为 %1，占时限的 %2。</translation>
    </message>
    <message>
        <source>p95 up to the first byte is at least %1, so no headroom is known there.</source>
        <translation>到首字节的 p95 至少为 %1，因此那里的余量未知。</translation>
    </message>
    <message>
        <source>p95 of the longest silence is at least %1, so no headroom is known there.</source>
        <translation>最长静默的 p95 至少为 %1，因此那里的余量未知。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is %2, within %3; it is of answers: %4 of requests failed and never got one.</source>
        <translation>到首字节的 %1 为 %2，在 %3 之内；这是应答的：%4 的请求失败，从未得到应答。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is %2, within %3, with too few independent requests for an upper end.</source>
        <translation>到首字节的 %1 为 %2，在 %3 之内；独立的请求太少，给不出上限。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is %2, within %3, though its range reaches past that.</source>
        <translation>到首字节的 %1 为 %2，在 %3 之内，但其范围越过了它。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is %2, within %3.</source>
        <translation>到首字节的 %1 为 %2，在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is %2, beyond %3, though its range reaches below that.</source>
        <translation>到首字节的 %1 为 %2，超出 %3，但其范围延伸到它以下。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is %2, beyond %3.</source>
        <translation>到首字节的 %1 为 %2，超出 %3。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is %2: nothing is known past that, so whether it is within %3 cannot be told.</source>
        <translation>到首字节的 %1 为 %2：此后一无所知，因此无法判断是否在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is not known: nothing was answered.</source>
        <translation>到首字节的 %1 未知：没有任何请求得到应答。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is not known: %2 are too few requests to tell, it takes %3.</source>
        <translation>到首字节的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is not known: %2 is too few requests to tell, it takes %3.</source>
        <translation>到首字节的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is %2, within %3; it is of answers: %4 of requests failed and never got one.</source>
        <translation>最长静默的 %1 为 %2，在 %3 之内；这是应答的：%4 的请求失败，从未得到应答。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is %2, within %3, with too few independent requests for an upper end.</source>
        <translation>最长静默的 %1 为 %2，在 %3 之内；独立的请求太少，给不出上限。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is %2, within %3, though its range reaches past that.</source>
        <translation>最长静默的 %1 为 %2，在 %3 之内，但其范围越过了它。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is %2, within %3.</source>
        <translation>最长静默的 %1 为 %2，在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is %2, beyond %3, though its range reaches below that.</source>
        <translation>最长静默的 %1 为 %2，超出 %3，但其范围延伸到它以下。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is %2, beyond %3.</source>
        <translation>最长静默的 %1 为 %2，超出 %3。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is %2: nothing is known past that, so whether it is within %3 cannot be told.</source>
        <translation>最长静默的 %1 为 %2：此后一无所知，因此无法判断是否在 %3 之内。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is not known: nothing was answered.</source>
        <translation>最长静默的 %1 未知：没有任何请求得到应答。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is not known: %2 are too few requests to tell, it takes %3.</source>
        <translation>最长静默的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is not known: %2 is too few requests to tell, it takes %3.</source>
        <translation>最长静默的 %1 未知：%2 个请求太少，无法判断，需要 %3 个。</translation>
    </message>
    <message>
        <source>%1 plain answers are not kept one by one: of such answers that ended after %2 1 in 2 is, fewer the longer it went on, in the end 1 in %3.</source>
        <translation>有 %1 个普通应答没有逐个保留：在 %2 之后结束的这类应答每 2 个保留 1 个，运行越久保留越少，最后每 %3 个保留 1 个。</translation>
    </message>
    <message>
        <source>%1 plain answers are not kept one by one: of such answers that ended after %2 1 in 2 is.</source>
        <translation>有 %1 个普通应答没有逐个保留：在 %2 之后结束的这类应答每 2 个保留 1 个。</translation>
    </message>
    <message>
        <source>%1 plain answer is not kept one by one: of such answers that ended after %2 1 in 2 is.</source>
        <translation>有 %1 个普通应答没有保留：在 %2 之后结束的这类应答每 2 个保留 1 个。</translation>
    </message>
    <message>
        <source>Everything else is kept, and every count and percentile is of all requests.</source>
        <translation>其他一切都已保留，所有计数和百分位都针对全部请求。</translation>
    </message>
    <message>
        <source>The file is damaged: %1 cannot be read, and no number here tells of that.</source>
        <translation>文件已损坏：无法读取%1，这里的数字都不包含它们。</translation>
    </message>
    <message>
        <source>The file is damaged; what it lost was made again from its samples.</source>
        <translation>文件已损坏；丢失的内容已由其样本重新得出。</translation>
    </message>
    <message>
        <source>how the run ended, what the generator saw of itself, and the kinds of failures</source>
        <translation>运行如何结束、发压端对自身的记录以及失败的种类</translation>
    </message>
    <message>
        <source>a part of the run&apos;s seconds: they do not add up to its end</source>
        <translation>运行的一部分秒数（它们加起来与其结尾不符）</translation>
    </message>
    <message>
        <source>%1 of %2 seconds of the run</source>
        <translation>运行的 %2 秒中的 %1 秒</translation>
    </message>
    <message>
        <source>%1 of %2 seconds of its requests</source>
        <translation>各请求的 %2 秒中的 %1 秒</translation>
    </message>
    <message>
        <source>%1 of %2 seconds of the load</source>
        <translation>负载的 %2 秒中的 %1 秒</translation>
    </message>
    <message>
        <source>%1 of %2 samples</source>
        <translation>%2 个样本中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 jobs</source>
        <translation>%2 个任务中的 %1 个</translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation>服务器没有应答就关闭了连接</translation>
    </message>
    <message>
        <source>the server closed the kept connection without an answer; what may have been carried out is not sent again</source>
        <translation>服务器没有应答就关闭了保持的连接；可能已经执行的请求不会再次发送</translation>
    </message>
    <message>
        <source>the server closed the connection inside the header</source>
        <translation>服务器在标头中途关闭了连接</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>服务器关闭了连接</translation>
    </message>
    <message>
        <source>the connection was closed as soon as it stood</source>
        <translation>连接刚建立就被关闭</translation>
    </message>
    <message>
        <source>a transfer coding that was not asked for</source>
        <translation>使用了没有要求过的传输编码</translation>
    </message>
    <message>
        <source>a header field without a name</source>
        <translation>有标头没有名称</translation>
    </message>
    <message>
        <source>a blank before the colon of a length or coding</source>
        <translation>长度或编码标头的冒号前有空格</translation>
    </message>
    <message>
        <source>a folded line that continues nothing</source>
        <translation>有一折行没有可接续的标头</translation>
    </message>
    <message>
        <source>the server switches protocols, which nobody asked for</source>
        <translation>服务器切换了协议，而没有人要求这样做</translation>
    </message>
    <message>
        <source>the header is longer than %1 kB</source>
        <translation>标头超过 %1 kB</translation>
    </message>
    <message>
        <source>a header line is longer than the %1 kB that libcurl takes</source>
        <translation>有一行标头超过 libcurl 接受的 %1 kB</translation>
    </message>
    <message>
        <source>a header line is longer than %1 kB</source>
        <translation>有一行标头超过 %1 kB</translation>
    </message>
    <message>
        <source>unpacking the body made more than %1 MiB out of what came</source>
        <translation>正文解压后超过 %1 MiB</translation>
    </message>
    <message>
        <source>Content-Length: values that contradict each other</source>
        <translation>Content-Length 的值互相矛盾</translation>
    </message>
    <message>
        <source>Invalid Content-Length: value</source>
        <translation>Content-Length 的值无效</translation>
    </message>
    <message>
        <source>extensions and trailers of a chunked body take more than %1 kB</source>
        <translation>分块正文的扩展和尾部标头超过 %1 kB</translation>
    </message>
    <message>
        <source>Problem in the chunked-encoded data: %1</source>
        <translation>分块编码的数据有问题：%1</translation>
    </message>
    <message>
        <source>a chunk without a size</source>
        <translation>有一块没有大小</translation>
    </message>
    <message>
        <source>a chunk that does not end where it says</source>
        <translation>有一块没有在所说的位置结束</translation>
    </message>
    <message>
        <source>a trailer without a name</source>
        <translation>有尾部标头没有名称</translation>
    </message>
    <message>
        <source>a trailer that does not end</source>
        <translation>有尾部标头没有结束</translation>
    </message>
    <message>
        <source>no end after the last chunk</source>
        <translation>最后一块之后没有结束</translation>
    </message>
    <message>
        <source>a chunk too large to be meant</source>
        <translation>有一块大得不可能</translation>
    </message>
    <message>
        <source>a size that is no number</source>
        <translation>大小不是数字</translation>
    </message>
    <message>
        <source>cut in mid-answer after %1 without a byte, the limit on silence; %2</source>
        <translation>%1 没有收到任何字节后在应答中途被切断，这是静默的时限；%2</translation>
    </message>
    <message>
        <source>cut in mid-answer after %1 in all, the limit on the whole answer; %2</source>
        <translation>总共 %1 后在应答中途被切断，这是整个应答的时限；%2</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>没有及时建立连接</translation>
    </message>
    <message>
        <source>no answer to the handshake in time</source>
        <translation>握手没有及时得到应答</translation>
    </message>
    <message>
        <source>no WebSocket handshake: %1</source>
        <translation>WebSocket 握手没有成功：%1</translation>
    </message>
    <message>
        <source>The WebSocket handshake was declined by the remote peer</source>
        <translation>对方拒绝了 WebSocket 握手</translation>
    </message>
    <message>
        <source>The WebSocket handshake failed</source>
        <translation>WebSocket 握手失败</translation>
    </message>
    <message>
        <source>The WebSocket handshake was not HTTP/1.1</source>
        <translation>WebSocket 握手不是 HTTP/1.1</translation>
    </message>
    <message>
        <source>The WebSocket handshake %1 field is missing the upgrade token</source>
        <translation>WebSocket 握手的 %1 标头中缺少 upgrade</translation>
    </message>
    <message>
        <source>The WebSocket handshake %1 field is missing the websocket token</source>
        <translation>WebSocket 握手的 %1 标头中缺少 websocket</translation>
    </message>
    <message>
        <source>The WebSocket handshake %1 field is missing</source>
        <translation>WebSocket 握手缺少 %1 标头</translation>
    </message>
    <message>
        <source>The WebSocket handshake %1 field is invalid</source>
        <translation>WebSocket 握手的 %1 标头无效</translation>
    </message>
    <message>
        <source>the server closed the connection inside the WebSocket&apos;s handshake</source>
        <translation>服务器在 WebSocket 握手中途关闭了连接</translation>
    </message>
    <message>
        <source>the answer to the WebSocket&apos;s handshake is too large</source>
        <translation>对 WebSocket 握手的应答太大</translation>
    </message>
    <message>
        <source>the result did not come in time</source>
        <translation>结果没有及时到达</translation>
    </message>
    <message>
        <source>a message is longer than %1 MB</source>
        <translation>有一条消息超过 %1 MB</translation>
    </message>
    <message>
        <source>the connection ended without a word of closing</source>
        <translation>连接没有关闭通知就结束了</translation>
    </message>
    <message>
        <source>the connection broke: %1</source>
        <translation>连接中断：%1</translation>
    </message>
    <message>
        <source>the WebSocket broke: %1</source>
        <translation>WebSocket 中断：%1</translation>
    </message>
    <message>
        <source>A WebSocket protocol violation occurred</source>
        <translation>违反了 WebSocket 协议</translation>
    </message>
    <message>
        <source>The WebSocket close frame payload size was invalid</source>
        <translation>WebSocket 关闭帧的载荷大小无效</translation>
    </message>
    <message>
        <source>The WebSocket close frame payload was not valid utf8</source>
        <translation>WebSocket 关闭帧的载荷不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>The WebSocket close frame reason code was invalid</source>
        <translation>WebSocket 关闭帧的原因代码无效</translation>
    </message>
    <message>
        <source>The WebSocket continuation frame was unexpected</source>
        <translation>WebSocket 延续帧出现在不该出现的地方</translation>
    </message>
    <message>
        <source>The WebSocket control frame size was invalid</source>
        <translation>WebSocket 控制帧的大小无效</translation>
    </message>
    <message>
        <source>The WebSocket control frame was fragmented</source>
        <translation>WebSocket 控制帧被分片</translation>
    </message>
    <message>
        <source>The WebSocket data frame was unexpected</source>
        <translation>WebSocket 数据帧出现在不该出现的地方</translation>
    </message>
    <message>
        <source>The WebSocket frame contained an illegal opcode</source>
        <translation>WebSocket 帧含有非法的操作码</translation>
    </message>
    <message>
        <source>The WebSocket frame contained illegal reserved bits</source>
        <translation>WebSocket 帧含有非法的保留位</translation>
    </message>
    <message>
        <source>The WebSocket frame payload was not valid utf8</source>
        <translation>WebSocket 帧的载荷不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>The WebSocket frame size was not canonical</source>
        <translation>WebSocket 帧的大小不是规范写法</translation>
    </message>
    <message>
        <source>The WebSocket frame was masked</source>
        <translation>WebSocket 帧被掩码</translation>
    </message>
    <message>
        <source>The WebSocket stream produced an incomplete deflate block</source>
        <translation>WebSocket 流产生了不完整的 deflate 块</translation>
    </message>
    <message>
        <source>the server closed the WebSocket without a code</source>
        <translation>服务器关闭了 WebSocket，没有给出代码</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>不支持的数据</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>无效的数据</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>违反策略</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>消息过大</translation>
    </message>
    <message>
        <source>extension missing</source>
        <translation>缺少扩展</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>service restart</source>
        <translation>服务重启</translation>
    </message>
    <message>
        <source>try again later</source>
        <translation>请稍后再试</translation>
    </message>
    <message>
        <source>bad gateway</source>
        <translation>网关错误</translation>
    </message>
    <message>
        <source>Could not resolve host: %1</source>
        <translation>无法解析主机名：%1</translation>
    </message>
    <message>
        <source>Could not resolve proxy: %1</source>
        <translation>无法解析代理的主机名：%1</translation>
    </message>
    <message>
        <source>Couldn&apos;t resolve host name</source>
        <translation>无法解析主机名</translation>
    </message>
    <message>
        <source>Couldn&apos;t resolve proxy name</source>
        <translation>无法解析代理的主机名</translation>
    </message>
    <message>
        <source>Resolving timed out after %1 milliseconds</source>
        <translation>解析主机名在 %1 毫秒后超时</translation>
    </message>
    <message>
        <source>Failed to resolve host &apos;%1&apos; with timeout after %2 ms</source>
        <translation>解析主机名“%1”在 %2 毫秒后超时</translation>
    </message>
    <message>
        <source>Failed to connect to %1 port %2 after %3 ms: %4</source>
        <translation>%3 毫秒后未能连接到 %1 的端口 %2：%4</translation>
    </message>
    <message>
        <source>Couldn&apos;t connect to server</source>
        <translation>无法连接到服务器</translation>
    </message>
    <message>
        <source>Connection timed out after %1 milliseconds</source>
        <translation>连接在 %1 毫秒后超时</translation>
    </message>
    <message>
        <source>Connection timeout after %1 ms</source>
        <translation>连接在 %1 毫秒后超时</translation>
    </message>
    <message>
        <source>Connection time-out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Couldn&apos;t bind to &apos;%1&apos;</source>
        <translation>无法绑定到“%1”</translation>
    </message>
    <message>
        <source>bind failed with errno %1: %2</source>
        <translation>绑定失败（errno %1）：%2</translation>
    </message>
    <message>
        <source>CONNECT tunnel failed, response %1</source>
        <translation>CONNECT 隧道未能建立，代理应答 %1</translation>
    </message>
    <message>
        <source>Proxy CONNECT aborted due to timeout</source>
        <translation>代理的 CONNECT 因超时而中止</translation>
    </message>
    <message>
        <source>Proxy CONNECT aborted</source>
        <translation>代理的 CONNECT 被中止</translation>
    </message>
    <message>
        <source>Proxy CONNECT connection closed</source>
        <translation>代理关闭了 CONNECT 的连接</translation>
    </message>
    <message>
        <source>connection to proxy closed</source>
        <translation>与代理的连接被关闭</translation>
    </message>
    <message>
        <source>Can&apos;t complete SOCKS5 connection to %1. (%2)</source>
        <translation>无法完成到 %1 的 SOCKS5 连接（%2）</translation>
    </message>
    <message>
        <source>QUIC connection error</source>
        <translation>QUIC 连接错误</translation>
    </message>
    <message>
        <source>Operation timed out after %1 milliseconds with %2 out of %3 bytes received</source>
        <translation>操作在 %1 毫秒后超时，收到 %3 字节中的 %2 字节</translation>
    </message>
    <message>
        <source>Operation timed out after %1 milliseconds with %2 bytes received</source>
        <translation>操作在 %1 毫秒后超时，收到 %2 字节</translation>
    </message>
    <message>
        <source>Timeout was reached</source>
        <translation>已到超时时间</translation>
    </message>
    <message>
        <source>Send failure: %1</source>
        <translation>发送失败：%1</translation>
    </message>
    <message>
        <source>Recv failure: %1</source>
        <translation>接收失败：%1</translation>
    </message>
    <message>
        <source>Failed sending data to the peer</source>
        <translation>向对方发送数据失败</translation>
    </message>
    <message>
        <source>Failure when receiving data from the peer</source>
        <translation>从对方接收数据失败</translation>
    </message>
    <message>
        <source>Send failed since rewinding of the data stream failed</source>
        <translation>数据流无法倒回，因此发送失败</translation>
    </message>
    <message>
        <source>Connection died, tried %1 times before giving up</source>
        <translation>连接中断，尝试 %1 次后放弃</translation>
    </message>
    <message>
        <source>Empty reply from server</source>
        <translation>服务器的应答是空的</translation>
    </message>
    <message>
        <source>Server returned nothing (no headers, no data)</source>
        <translation>服务器什么也没有返回（没有标头，没有数据）</translation>
    </message>
    <message>
        <source>Transferred a partial file</source>
        <translation>只传输了一部分</translation>
    </message>
    <message>
        <source>transfer closed with %1 bytes remaining to read</source>
        <translation>传输在还有 %1 字节待读取时被关闭</translation>
    </message>
    <message>
        <source>transfer closed with outstanding read data remaining</source>
        <translation>传输在还有数据待读取时被关闭</translation>
    </message>
    <message>
        <source>Maximum file size exceeded</source>
        <translation>超过了最大文件大小</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Received HTTP/0.9 when not allowed</source>
        <translation>收到 HTTP/0.9 的应答，这是不允许的</translation>
    </message>
    <message>
        <source>Unsupported HTTP version (%1) in response</source>
        <translation>应答的 HTTP 版本（%1）不受支持</translation>
    </message>
    <message>
        <source>Unsupported HTTP version in response</source>
        <translation>应答的 HTTP 版本不受支持</translation>
    </message>
    <message>
        <source>Unsupported response code in HTTP response</source>
        <translation>HTTP 应答的状态码不受支持</translation>
    </message>
    <message>
        <source>Weird server reply</source>
        <translation>服务器的应答无法理解</translation>
    </message>
    <message>
        <source>Header without colon</source>
        <translation>有标头没有冒号</translation>
    </message>
    <message>
        <source>Nul byte in header</source>
        <translation>标头中有零字节</translation>
    </message>
    <message>
        <source>Too large response headers: %1 &gt; %2</source>
        <translation>应答的标头太大：%1 &gt; %2</translation>
    </message>
    <message>
        <source>%1 in chunked-encoding</source>
        <translation>分块编码出错：%1</translation>
    </message>
    <message>
        <source>Illegal or missing hexadecimal sequence</source>
        <translation>十六进制数缺失或不合法</translation>
    </message>
    <message>
        <source>Too long hexadecimal number</source>
        <translation>十六进制数太长</translation>
    </message>
    <message>
        <source>Malformed encoding found</source>
        <translation>编码格式错误</translation>
    </message>
    <message>
        <source>Bad content-encoding found</source>
        <translation>内容编码有误</translation>
    </message>
    <message>
        <source>Error while processing content unencoding: %1</source>
        <translation>解压正文时出错：%1</translation>
    </message>
    <message>
        <source>incorrect header check</source>
        <translation>头部校验不正确</translation>
    </message>
    <message>
        <source>incorrect data check</source>
        <translation>数据校验不正确</translation>
    </message>
    <message>
        <source>Unrecognized content encoding type. libcurl understands %1 content encodings.</source>
        <translation>无法识别的内容编码。libcurl 认识 %1。</translation>
    </message>
    <message>
        <source>Unrecognized or bad HTTP Content or Transfer-Encoding</source>
        <translation>HTTP 内容编码或传输编码无法识别或有误</translation>
    </message>
    <message>
        <source>HTTP/2 stream %1 was not closed cleanly before end of the underlying stream</source>
        <translation>HTTP/2 流 %1 在底层连接结束之前没有正常关闭</translation>
    </message>
    <message>
        <source>HTTP/2 stream %1 was not closed cleanly: %2 (err %3)</source>
        <translation>HTTP/2 流 %1 没有正常关闭：%2（错误 %3）</translation>
    </message>
    <message>
        <source>HTTP/2 stream %1 was closed cleanly, but before getting  all response header fields, treated as error</source>
        <translation>HTTP/2 流 %1 正常关闭，但在收到全部应答标头之前，算作错误</translation>
    </message>
    <message>
        <source>Error in the HTTP2 framing layer</source>
        <translation>HTTP/2 帧层出错</translation>
    </message>
    <message>
        <source>Stream error in the HTTP/2 framing layer</source>
        <translation>HTTP/2 帧层的流出错</translation>
    </message>
    <message>
        <source>Failed receiving HTTP2 data</source>
        <translation>接收 HTTP/2 数据失败</translation>
    </message>
    <message>
        <source>Failed sending HTTP2 data</source>
        <translation>发送 HTTP/2 数据失败</translation>
    </message>
    <message>
        <source>HTTP/3 error</source>
        <translation>HTTP/3 错误</translation>
    </message>
    <message>
        <source>SSL connection timeout</source>
        <translation>TLS 连接超时</translation>
    </message>
    <message>
        <source>SSL connect error</source>
        <translation>TLS 连接出错</translation>
    </message>
    <message>
        <source>SSL peer certificate or SSH remote key was not OK</source>
        <translation>对方的 TLS 证书不可信</translation>
    </message>
    <message>
        <source>SSL: no alternative certificate subject name matches target host name &apos;%1&apos;</source>
        <translation>TLS：证书的备用名称中没有与目标主机名“%1”匹配的</translation>
    </message>
    <message>
        <source>SSL: certificate subject name &apos;%1&apos; does not match target host name &apos;%2&apos;</source>
        <translation>TLS：证书的名称“%1”与目标主机名“%2”不匹配</translation>
    </message>
    <message>
        <source>SSL: unable to obtain common name from peer certificate</source>
        <translation>TLS：无法从对方的证书中取得名称</translation>
    </message>
    <message>
        <source>SSL: couldn&apos;t get peer certificate</source>
        <translation>TLS：无法取得对方的证书</translation>
    </message>
    <message>
        <source>SSL certificate problem: %1</source>
        <translation>TLS 证书有问题：%1</translation>
    </message>
    <message>
        <source>self-signed certificate in certificate chain</source>
        <translation>证书链中有自签名证书</translation>
    </message>
    <message>
        <source>self-signed certificate</source>
        <translation>自签名证书</translation>
    </message>
    <message>
        <source>unable to get local issuer certificate</source>
        <translation>在本机找不到签发者的证书</translation>
    </message>
    <message>
        <source>unable to get issuer certificate</source>
        <translation>找不到签发者的证书</translation>
    </message>
    <message>
        <source>unable to verify the first certificate</source>
        <translation>无法验证第一张证书</translation>
    </message>
    <message>
        <source>certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>certificate is not yet valid</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>certificate revoked</source>
        <translation>证书已被吊销</translation>
    </message>
    <message>
        <source>certificate signature failure</source>
        <translation>证书签名无效</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>hostname mismatch</source>
        <translation>主机名不匹配</translation>
    </message>
    <message>
        <source>IP address mismatch</source>
        <translation>IP 地址不匹配</translation>
    </message>
    <message>
        <source>unsuitable certificate purpose</source>
        <translation>证书的用途不符</translation>
    </message>
    <message>
        <source>invalid CA certificate</source>
        <translation>CA 证书无效</translation>
    </message>
    <message>
        <source>CA md too weak</source>
        <translation>CA 的摘要算法太弱</translation>
    </message>
    <message>
        <source>EE certificate key too weak</source>
        <translation>终端证书的密钥太弱</translation>
    </message>
    <message>
        <source>OpenSSL SSL_connect: %1 in connection to %2:%3</source>
        <translation>OpenSSL SSL_connect：%1，连接 %2:%3 时</translation>
    </message>
    <message>
        <source>OpenSSL/%1: %2</source>
        <translation>OpenSSL/%1：%2</translation>
    </message>
    <message>
        <source>error:%1:SSL routines::%2</source>
        <translation>%2（error:%1）</translation>
    </message>
    <message>
        <source>wrong version number</source>
        <translation>版本号错误，对方可能没有使用 TLS</translation>
    </message>
    <message>
        <source>unexpected eof while reading</source>
        <translation>读取时连接意外结束</translation>
    </message>
    <message>
        <source>unsupported protocol</source>
        <translation>不支持的协议</translation>
    </message>
    <message>
        <source>no protocols available</source>
        <translation>没有可用的协议</translation>
    </message>
    <message>
        <source>certificate verify failed</source>
        <translation>证书验证失败</translation>
    </message>
    <message>
        <source>no shared cipher</source>
        <translation>没有共同的加密套件</translation>
    </message>
    <message>
        <source>sslv3 alert handshake failure</source>
        <translation>对方报告握手失败</translation>
    </message>
    <message>
        <source>sslv3 alert bad certificate</source>
        <translation>对方报告证书有误</translation>
    </message>
    <message>
        <source>sslv3 alert certificate unknown</source>
        <translation>对方报告证书无法识别</translation>
    </message>
    <message>
        <source>sslv3 alert certificate expired</source>
        <translation>对方报告证书已过期</translation>
    </message>
    <message>
        <source>sslv3 alert certificate revoked</source>
        <translation>对方报告证书已被吊销</translation>
    </message>
    <message>
        <source>tlsv1 alert protocol version</source>
        <translation>对方报告协议版本不受支持</translation>
    </message>
    <message>
        <source>tlsv1 alert unknown ca</source>
        <translation>对方报告 CA 未知</translation>
    </message>
    <message>
        <source>tlsv1 alert internal error</source>
        <translation>对方报告内部错误</translation>
    </message>
    <message>
        <source>tlsv1 alert access denied</source>
        <translation>对方报告访问被拒绝</translation>
    </message>
    <message>
        <source>tlsv1 unrecognized name</source>
        <translation>对方报告不认识该名称</translation>
    </message>
    <message>
        <source>tlsv13 alert certificate required</source>
        <translation>对方要求证书</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>连接被对方重置</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>连接已断开</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>没有到主机的路由</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>网络不可达</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Cannot assign requested address</source>
        <translation>无法分配所请求的地址</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <source>No buffer space available</source>
        <translation>没有可用的缓冲区</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>套接字没有连接</translation>
    </message>
    <message>
        <source>Software caused connection abort</source>
        <translation>连接被本机中止</translation>
    </message>
    <message>
        <source>the server closed the WebSocket with %1 (%2): %3</source>
        <translation>服务器以 %1（%2）关闭了 WebSocket：%3</translation>
    </message>
    <message>
        <source>the server closed the WebSocket with %1 (%2)</source>
        <translation>服务器以 %1（%2）关闭了 WebSocket</translation>
    </message>
    <message>
        <source>the server closed the WebSocket with %1: %2</source>
        <translation>服务器以 %1 关闭了 WebSocket：%2</translation>
    </message>
    <message>
        <source>the server closed the WebSocket with %1</source>
        <translation>服务器以 %1 关闭了 WebSocket</translation>
    </message>
    <message>
        <source>OpenSSL %1: %2, errno %3</source>
        <translation>OpenSSL %1：%2，errno %3</translation>
    </message>
    <message>
        <source>%1 It is a close thing.</source>
        <translation>%1两者相差极小。</translation>
    </message>
    <message>
        <source>%1 up to the first byte is surely beyond %2: %3 of %4 requests (%5; %6) took longer, where %7 may.</source>
        <translation>到首字节的 %1 确定超出 %2：%4 个请求中有 %3 个（%5；%6）用时更长，而允许的是 %7。</translation>
    </message>
    <message>
        <source>%1 of the longest silence is surely beyond %2: %3 of %4 requests (%5; %6) took longer, where %7 may.</source>
        <translation>最长静默的 %1 确定超出 %2：%4 个请求中有 %3 个（%5；%6）用时更长，而允许的是 %7。</translation>
    </message>
    <message>
        <source>%1 of time to completion is surely beyond %2: %3 of %4 jobs (%5; %6) took longer, where %7 may.</source>
        <translation>完成时间的 %1 确定超出 %2：%4 个任务中有 %3 个（%5；%6）用时更长，而允许的是 %7。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is surely beyond %2: %3 of %4 jobs (%5; %6) took longer, where %7 may.</source>
        <translation>受理时间的 %1 确定超出 %2：%4 个任务中有 %3 个（%5；%6）用时更长，而允许的是 %7。</translation>
    </message>
    <message>
        <source>%1 of service time is surely beyond %2: %3 of %4 requests (%5; %6) took longer, where %7 may.</source>
        <translation>服务时间的 %1 确定超出 %2：%4 个请求中有 %3 个（%5；%6）用时更长，而允许的是 %7。</translation>
    </message>
    <message>
        <source>%1 of response time is surely beyond %2: %3 of %4 requests (%5; %6) took longer, where %7 may.</source>
        <translation>响应时间的 %1 确定超出 %2：%4 个请求中有 %3 个（%5；%6）用时更长，而允许的是 %7。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2, within %3.</source>
        <translation>完成时间的 %1 为 %2，在 %3 以内。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2, beyond %3.</source>
        <translation>完成时间的 %1 为 %2，超出 %3。</translation>
    </message>
    <message>
        <source>%1 of time to completion is %2: nothing is known past that, so whether it is within %3 cannot be told.</source>
        <translation>完成时间的 %1 为 %2：此后一无所知，因此无法判断是否在 %3 以内。</translation>
    </message>
    <message>
        <source>%1 of time to acceptance is %2: nothing is known past that, so whether it is within %3 cannot be told.</source>
        <translation>受理时间的 %1 为 %2：此后一无所知，因此无法判断是否在 %3 以内。</translation>
    </message>
    <message>
        <source>Throughput is %1 answers/s, at least %2.</source>
        <translation>吞吐量为每秒 %1 个应答，不低于 %2。</translation>
    </message>
    <message>
        <source>Throughput is %1 answers/s, less than %2.</source>
        <translation>吞吐量为每秒 %1 个应答，低于 %2。</translation>
    </message>
    <message>
        <source>No request can be read, so nothing is known of the target.</source>
        <translation>没有一个请求可以读取，因此对目标一无所知。</translation>
    </message>
    <message>
        <source>not known: its part of the file is damaged</source>
        <translation>未知：文件中的这一部分已损坏</translation>
    </message>
    <message>
        <source>length %1</source>
        <translation>时长 %1</translation>
    </message>
    <message>
        <source>the requests</source>
        <translation>各个请求</translation>
    </message>
    <message>
        <source>%1 still goes on (its numbers are of what has ended so far)</source>
        <translation>%1 仍在进行（其数字只涵盖至今已结束的部分）</translation>
    </message>
    <message>
        <source>none seen</source>
        <translation>未见变化</translation>
    </message>
    <message>
        <source>%1; what was recorded until then is kept</source>
        <translation>%1；此前记录的内容已保留</translation>
    </message>
    <message>
        <source>the run in &apos;%1&apos; has only just begun; nothing is in it yet</source>
        <translation>“%1”中的运行刚刚开始；其中尚无内容</translation>
    </message>
    <message>
        <source>a run keeps no secrets: put yours where its profile says ${env:REDACTED}</source>
        <translation>运行不保存机密：请在其方案写有 ${env:REDACTED} 之处填入您自己的</translation>
    </message>
    <message>
        <source>The run goes on; this is how it stood after %1.</source>
        <translation>运行仍在进行；以下是 %1 时的状况。</translation>
    </message>
    <message>
        <source>Seen until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Past what either run shows: %1.</source>
        <translation>超出了两次运行所能显示的范围：%1。</translation>
    </message>
    <message>
        <source>The gateway&apos;s limit is not where the profile has it.</source>
        <translation>网关的时限与方案所写的不同。</translation>
    </message>
    <message>
        <source>A timeout of the gateway came after %1; the profile&apos;s limit is %2.</source>
        <translation>一次网关超时出现在 %1 之后；方案的时限是 %2。</translation>
    </message>
    <message>
        <source>Put the limit that was met into the profile, or the gateway that has it. Headroom, what is near the limit and what is answered in time are held against %1 here, which nobody keeps.</source>
        <translation>请把实际遇到的时限写入方案，或选择具有该时限的网关。这里的余量、接近时限和按时应答都是按 %1 计算的，而没有任何一方遵守这个时限。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is still being made; join its server&apos;s log when it has ended</source>
        <translation>“%1”仍在进行；请在它结束后再对应服务器日志</translation>
    </message>
    <message>
        <source>The run at %1 still goes on.</source>
        <translation>%1 处的运行仍在进行。</translation>
    </message>
    <message>
        <source>p95 service time %1 uses %2 of the limit.</source>
        <translation>p95 服务时间为 %1，用掉了时限的 %2。</translation>
    </message>
    <message>
        <source>p95 service time is at least %1, so no headroom is known there.</source>
        <translation>p95 服务时间至少为 %1，因此那里的余量未知。</translation>
    </message>
    <message>
        <source>The run at %1 is FAIL all the same: the percentile is not all that it had to hold.</source>
        <translation>%1 处的运行仍是 FAIL：它必须满足的不只是这个百分位。</translation>
    </message>
    <message>
        <source>Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 limit, red at or above it, and where the gateway gave up before. Failures other than the gateway&apos;s timeouts have a row of their own. Marked: %3.</source>
        <translation>每格：%1 的计划开始。颜色越深请求越多；蓝色低于 %2 时限，红色达到或超过它，以及网关提前放弃之处。网关超时以外的失败另占一行。标记：%3。</translation>
    </message>
    <message>
        <source>Each cell: %1 of planned starts. The darker, the more requests; blue below the %2 limit, red at or above it, and where the gateway gave up before. Failures other than the gateway&apos;s timeouts have a row of their own.</source>
        <translation>每格：%1 的计划开始。颜色越深请求越多；蓝色低于 %2 时限，红色达到或超过它，以及网关提前放弃之处。网关超时以外的失败另占一行。</translation>
    </message>
</context>
<context>
    <name>headroom::CurvesPane</name>
    <message>
        <source>%1 % answered within</source>
        <translation>%1 % 在此时间内得到应答</translation>
    </message>
</context>
<context>
    <name>headroom::DataForm</name>
    <message>
        <source>data.%1.file: there is no file %2.</source>
        <translation>data.%1.file：没有文件 %2。</translation>
    </message>
    <message>
        <source>Data files</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>A request takes its values as ${data:NAME.COLUMN}: a CSV file with a header row, or a JSON list of objects.</source>
        <translation>请求以 ${data:NAME.COLUMN} 取值：带表头的 CSV 文件，或由对象组成的 JSON 列表。</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a data file</source>
        <translation>添加数据文件</translation>
    </message>
    <message>
        <source>Data (*.csv *.json);;All files (*)</source>
        <translation>数据 (*.csv *.json);;所有文件 (*)</translation>
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
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Warm-up included</source>
        <translation>含预热</translation>
    </message>
    <message>
        <source>As measured, whatever the limit</source>
        <translation>按实测，与时限无关</translation>
    </message>
    <message>
        <source>Counted over the whole run</source>
        <translation>按整次运行计数</translation>
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
    <message>
        <source>The cURL command is on the clipboard.</source>
        <translation>cURL 命令已在剪贴板上。</translation>
    </message>
    <message>
        <source>It holds what looks like a secret, in clear.</source>
        <translation>其中有看似机密的内容，为明文。</translation>
    </message>
</context>
<context>
    <name>headroom::FileEdit</name>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>%1: choose the file</source>
        <translation>%1：选择文件</translation>
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
    <message>
        <source>Of the run as it was measured, not of the limit that is looked at:</source>
        <translation>针对实测的运行，而非正在查看的时限：</translation>
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
    <message>
        <source>faster</source>
        <translation>更快</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln requests</source>
        <translation>
            <numerusform>%1：%Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>≥ limit</source>
        <translation>≥ 时限</translation>
    </message>
    <message>
        <source>, %1 given up on before the limit</source>
        <translation>，在时限之前被放弃 %1 个</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>已放弃</translation>
    </message>
</context>
<context>
    <name>headroom::Incoming</name>
    <message>
        <source>There is no text to paste: copy a cURL command first.</source>
        <translation>没有可粘贴的文本：请先复制一条 cURL 命令。</translation>
    </message>
    <message>
        <source>Drop one record and one CSV file together to see whether they belong to each other.</source>
        <translation>把一份记录和一个 CSV 文件一起拖到窗口上，以查看它们是否相符。</translation>
    </message>
</context>
<context>
    <name>headroom::JobTexts</name>
    <message>
        <source>%1 done</source>
        <translation>%1 个完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 never accepted</source>
        <translation>%1 个未被受理</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 个丢失</translation>
    </message>
    <message>
        <source>%1 given up</source>
        <translation>%1 个被放弃</translation>
    </message>
    <message>
        <source>%1 cut by the end of the run</source>
        <translation>%1 个因运行结束而中断</translation>
    </message>
    <message>
        <source>%1 jobs of %2, polled</source>
        <translation>%2 的 %1 个任务（轮询）</translation>
    </message>
    <message>
        <source>%1 jobs of %2, pushed</source>
        <translation>%2 的 %1 个任务（推送）</translation>
    </message>
    <message>
        <source>%1 jobs of %2, streamed</source>
        <translation>%2 的 %1 个任务（流）</translation>
    </message>
    <message>
        <source>; %1 polls a job</source>
        <translation>；每个任务轮询 %1 次</translation>
    </message>
    <message>
        <source>; %1 messages a job</source>
        <translation>；每个任务 %1 条消息</translation>
    </message>
    <message>
        <source>; %1 parts a job</source>
        <translation>；每个任务 %1 段</translation>
    </message>
    <message>
        <source>Limit on silence %1: longest silence p99 %2, worst %3.</source>
        <translation>静默的时限 %1：最长静默 p99 %2，最差 %3。</translation>
    </message>
    <message>
        <source>Limit on the first byte %1: first byte p99 %2, slowest %3.</source>
        <translation>首字节的时限 %1：首字节 p99 %2，最慢 %3。</translation>
    </message>
    <message>
        <source>Limit on the whole answer %1: total p99 %2, slowest %3.</source>
        <translation>完整应答的时限 %1：总时间 p99 %2，最慢 %3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>; %1 under way</source>
        <translation>；%1 个进行中</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>None of them took longer than the %1 limit.</source>
        <translation>没有一个超过 %1 的时限。</translation>
    </message>
    <message>
        <source>%1 of the %2 done took longer than the %3 limit: requests that wait for their result would have lost them.</source>
        <translation>完成的 %2 个中有 %1 个超过了 %3 的时限：等待结果的请求会失去它们。</translation>
    </message>
    <message>
        <source>Time to acceptance</source>
        <translation>到受理的时间</translation>
    </message>
    <message>
        <source>Connect time</source>
        <translation>连接时间</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>Time to completion</source>
        <translation>到完成的时间</translation>
    </message>
    <message>
        <source>Time to result</source>
        <translation>到结果的时间</translation>
    </message>
    <message>
        <source>Total time</source>
        <translation>总时间</translation>
    </message>
</context>
<context>
    <name>headroom::JobsChart</name>
    <message>
        <source>Longest silence</source>
        <translation>最长静默</translation>
    </message>
    <message>
        <source>Each request</source>
        <translation>每个请求</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>headroom::JobsModel</name>
    <message>
        <source>slowest</source>
        <translation>最慢</translation>
    </message>
    <message>
        <source>Jobs of</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>最长静默</translation>
    </message>
</context>
<context>
    <name>headroom::JobsPane</name>
    <message>
        <source>How the jobs ended</source>
        <translation>任务怎样结束</translation>
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
        <source>Its file holds no summary; opening it shows all that is known.</source>
        <translation>文件中没有摘要；打开后可看到全部已知内容。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>It never came to its end.</source>
        <translation>它没有正常结束。</translation>
    </message>
    <message>
        <source>It goes on; opening it shows how it stands.</source>
        <translation>它仍在进行；打开即可查看当前状况。</translation>
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
    <message>
        <source>Show as s&amp;weep</source>
        <translation>显示为扫参(&amp;W)</translation>
    </message>
    <message>
        <source>R&amp;eport…</source>
        <translation>报告(&amp;E)…</translation>
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
    <message>
        <source>as the catalogue says</source>
        <translation>按目录所述</translation>
    </message>
    <message>
        <source>the whole answer</source>
        <translation>整个应答</translation>
    </message>
    <message>
        <source>the wait for the first byte</source>
        <translation>等待首字节</translation>
    </message>
    <message>
        <source>any silence of the backend</source>
        <translation>后端的任何静默</translation>
    </message>
    <message>
        <source>Held against</source>
        <translation>时限对照</translation>
    </message>
</context>
<context>
    <name>headroom::LimitLook</name>
    <message>
        <source>what if %1</source>
        <translation>假如 %1</translation>
    </message>
    <message>
        <source>measured: %1</source>
        <translation>实测：%1</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>时限 %1</translation>
    </message>
</context>
<context>
    <name>headroom::LoadCurve</name>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>ends by count</source>
        <translation>按次数结束</translation>
    </message>
    <message>
        <source>Curve of the load</source>
        <translation>负载曲线</translation>
    </message>
    <message>
        <source>Drag a point, double-click to add one, Delete removes it. Keys: left and right choose, up and down move, Ctrl+left and Ctrl+right move in time, Insert adds; Shift leaves a move free.</source>
        <translation>拖动点，双击添加，Delete 删除。按键：左右选择，上下移动，Ctrl+左右在时间上移动，Insert 添加；按住 Shift 则不对齐。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
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
        <source>%1 at %2</source>
        <translation>%2 处 %1</translation>
    </message>
    <message>
        <source>Point %1 of %2: %3</source>
        <translation>第 %1 点，共 %2 点：%3</translation>
    </message>
</context>
<context>
    <name>headroom::LoadForm</name>
    <message>
        <source>Load</source>
        <translation>负载</translation>
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
        <source>Sent, recorded and shown, but left out of the verdict and its numbers.</source>
        <translation>照常发送、记录和显示，但不计入判定及其数字。</translation>
    </message>
    <message>
        <source>Seconds of warm-up</source>
        <translation>预热秒数</translation>
    </message>
    <message>
        <source>left out of the verdict</source>
        <translation>不计入判定</translation>
    </message>
    <message>
        <source>Then another shape</source>
        <translation>再加一段</translation>
    </message>
    <message>
        <source>Remove this shape</source>
        <translation>删除这一段</translation>
    </message>
    <message>
        <source>Shapes of the load, one after the other</source>
        <translation>依次进行的各段负载</translation>
    </message>
    <message>
        <source>A load of its own, with its own model, that begins when this one is over.</source>
        <translation>有自己模型的另一段负载，在这一段结束时开始。</translation>
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
    <message>
        <source>&amp;Verify record…</source>
        <translation>核对发布记录(&amp;V)…</translation>
    </message>
    <message>
        <source>Whether a CSV file is the one a record was written with</source>
        <translation>某个 CSV 文件是否随发布记录写出</translation>
    </message>
    <message>
        <source>Join logs from Cloud&amp;Watch…</source>
        <translation>对应 CloudWatch 日志(&amp;W)…</translation>
    </message>
    <message>
        <source>Fetch a function&apos;s log of the time of the run that is shown, and join it</source>
        <translation>获取当前运行时间段内函数的日志，并与它对应</translation>
    </message>
    <message>
        <source>&amp;Copy as cURL command</source>
        <translation>复制为 cURL 命令(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the request that is shown as a cURL command</source>
        <translation>把所示的请求复制为 cURL 命令</translation>
    </message>
    <message>
        <source>&amp;Probe once</source>
        <translation>试发一次(&amp;P)</translation>
    </message>
    <message>
        <source>Send the request that is shown exactly once and show what comes back</source>
        <translation>把所示的请求恰好发送一次，并显示返回的内容</translation>
    </message>
    <message>
        <source>Add &amp;marker</source>
        <translation>添加标记(&amp;M)</translation>
    </message>
    <message>
        <source>Note what happened at this moment of the run (also M)</source>
        <translation>记下运行的这一时刻发生了什么（也可按 M）</translation>
    </message>
    <message>
        <source>&amp;What if the limit were…</source>
        <translation>假如时限是(&amp;W)…</translation>
    </message>
    <message>
        <source>Look at the run as another limit would have had it</source>
        <translation>看看在另一个时限下这次运行会怎样</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>扫参(&amp;W)…</translation>
    </message>
    <message>
        <source>Run the profile with one value after the other: page sizes, users, cold and warm</source>
        <translation>用一个个值依次运行方案：每页大小、用户数、冷与热</translation>
    </message>
    <message>
        <source>A&amp;larms…</source>
        <translation>告警(&amp;L)…</translation>
    </message>
    <message>
        <source>Alarms of CloudWatch that watch in production what the run shown measured</source>
        <translation>CloudWatch 告警，在生产环境中监视当前运行所测量的内容</translation>
    </message>
    <message>
        <source>202 and &amp;polling</source>
        <translation>202 + 轮询(&amp;P)</translation>
    </message>
    <message>
        <source>Jobs of 5 s under a limit of 3 s: accepted at once, asked for until they are done</source>
        <translation>3 s 时限之下的 5 s 任务：立即受理，不断询问直到完成</translation>
    </message>
    <message>
        <source>P&amp;ush</source>
        <translation>推送(&amp;U)</translation>
    </message>
    <message>
        <source>The result of 5 s of work comes over a WebSocket</source>
        <translation>5 s 工作的结果通过 WebSocket 送达</translation>
    </message>
    <message>
        <source>&amp;Stream</source>
        <translation>流(&amp;S)</translation>
    </message>
    <message>
        <source>Events for 5 s, under a limit of 3 s on silence</source>
        <translation>持续 5 s 的事件，静默的时限为 3 s</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>分页(&amp;G)</translation>
    </message>
    <message>
        <source>A sweep over page sizes: the largest that stays under the limit</source>
        <translation>对每页大小扫参：仍在时限之内的最大值</translation>
    </message>
    <message>
        <source>&amp;Cache</source>
        <translation>缓存(&amp;C)</translation>
    </message>
    <message>
        <source>The same report past the cache, and from it</source>
        <translation>同一份报告，绕过缓存与来自缓存</translation>
    </message>
    <message>
        <source>S&amp;weep</source>
        <translation>扫参(&amp;W)</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>报告(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Demo of a re&amp;medy</source>
        <translation>对策演示(&amp;M)</translation>
    </message>
    <message>
        <source>Hold the run shown against its baselines, or runs chosen against each other</source>
        <translation>将所显示的运行与其基线对比，或将所选的运行相互对比</translation>
    </message>
    <message>
        <source>Send the load of the profile, then hold it against the run that is shown</source>
        <translation>发送方案的负载，然后与所显示的运行对比</translation>
    </message>
    <message>
        <source>Run again and co&amp;mpare</source>
        <translation>再次运行并对比(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Baseline star</source>
        <translation>基线星标(&amp;B)</translation>
    </message>
    <message>
        <source>Star the run that is shown, or take its star away: others are held against it</source>
        <translation>为所显示的运行加上或去掉星标：其他运行与它对比</translation>
    </message>
    <message>
        <source>Latencies &amp;near the limit</source>
        <translation>仅看时限附近的延迟(&amp;N)</translation>
    </message>
    <message>
        <source>The heat map from half of the limit to a tenth past it (also L)</source>
        <translation>热图只显示从时限的一半到超出时限十分之一的部分（也可按 L）</translation>
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
    <message>
        <source>Headroom speaks the chosen language from its next start.</source>
        <translation>所选语言将在下次启动 Headroom 时生效。</translation>
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
    <name>headroom::MarkersModel</name>
    <message>
        <source>Since the start</source>
        <translation>自开始起</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>headroom::MarkersPane</name>
    <message>
        <source>Markers of the run</source>
        <translation>运行的标记</translation>
    </message>
    <message>
        <source>Re&amp;move marker</source>
        <translation>删除标记(&amp;M)</translation>
    </message>
</context>
<context>
    <name>headroom::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>headroom::ModelEdit</name>
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
        <source>not what was asked for</source>
        <translation>不是所要求的内容</translation>
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
    <message>
        <source>%1. It stays %2.</source>
        <translation>%1。仍为 %2。</translation>
    </message>
</context>
<context>
    <name>headroom::PdfPreview</name>
    <message>
        <source>Pages of the record</source>
        <translation>发布记录的页面</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>页面大小</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
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
        <source>No percentiles: too few answers.</source>
        <translation>没有百分位：应答太少。</translation>
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
    <message>
        <source>Baseline: response</source>
        <translation>基线：响应</translation>
    </message>
    <message>
        <source>Baseline: service</source>
        <translation>基线：服务</translation>
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
    <message>
        <source>%1, the baseline: %2</source>
        <translation>基线 %1：%2</translation>
    </message>
    <message>
        <source>%1, the baseline: %2 or longer</source>
        <translation>基线 %1：%2 或更长</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
</context>
<context>
    <name>headroom::PlanCard</name>
    <message>
        <source>Tight – %1</source>
        <translation>勉强 – %1</translation>
    </message>
    <message>
        <source>Does not fit – %1</source>
        <translation>不够 – %1</translation>
    </message>
    <message>
        <source>Fits this computer, even if every answer takes as long as the limit.</source>
        <translation>本机可以胜任，即使每个应答都用满时限。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
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
    <name>headroom::PollEdit</name>
    <message>
        <source>Wait as long as Re&amp;try-After says</source>
        <translation>按 Retry-After 等待(&amp;T)</translation>
    </message>
    <message>
        <source>Checks of a poll&apos;s answer: the job is done</source>
        <translation>轮询应答的检查：任务已完成</translation>
    </message>
    <message>
        <source>Checks of a poll&apos;s answer: the job has failed</source>
        <translation>轮询应答的检查：任务已失败</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>JSON pointer</source>
        <translation>JSON 指针</translation>
    </message>
    <message>
        <source>Where the answer says where to ask</source>
        <translation>应答在何处说明到哪里询问</translation>
    </message>
    <message>
        <source>Name of the header, or pointer</source>
        <translation>标头名称，或指针</translation>
    </message>
    <message>
        <source>By what each wait grows</source>
        <translation>每次等待增长的倍数</translation>
    </message>
    <message>
        <source>Longest wait between two polls</source>
        <translation>两次轮询之间的最长等待</translation>
    </message>
    <message>
        <source>The job is done where all hold; without any, at status 200.</source>
        <translation>全部成立时任务完成；没有检查时，状态码 200 即完成。</translation>
    </message>
    <message>
        <source>The job has failed where all hold.</source>
        <translation>全部成立时任务失败。</translation>
    </message>
    <message>
        <source>then times</source>
        <translation>之后乘以</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>As&amp;k where says</source>
        <translation>询问地址来自(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;First after</source>
        <translation>首次间隔(&amp;F)</translation>
    </message>
    <message>
        <source>Given up after</source>
        <translation>放弃时间</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完成条件</translation>
    </message>
    <message>
        <source>Failed when</source>
        <translation>失败条件</translation>
    </message>
    <message>
        <source>Values taken from the result</source>
        <translation>从结果中取的值</translation>
    </message>
    <message>
        <source>For the requests behind this one in a journey: ${taken:NAME}.</source>
        <translation>供旅程中其后的请求使用：${taken:NAME}。</translation>
    </message>
    <message>
        <source>Taken from the result</source>
        <translation>从结果中取值</translation>
    </message>
</context>
<context>
    <name>headroom::ProbeDialog</name>
    <message>
        <source>Headers of the answer</source>
        <translation>应答的标头</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>时间的去向</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Checks and taken values</source>
        <translation>校验和取值</translation>
    </message>
    <message>
        <source>Check or value</source>
        <translation>校验或取值</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>试发</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>应答的正文</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>标头(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Checks and values</source>
        <translation>校验和取值(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>再来一次(&amp;A)</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>正在等待应答…</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>什么都没有发送</translation>
    </message>
</context>
<context>
    <name>headroom::ProbeRoom</name>
    <message>
        <source>A run is going on: a probe would disturb it, and be disturbed. Probe when it is over.</source>
        <translation>运行正在进行：试发会干扰它，也会受到干扰。请在运行结束后试发。</translation>
    </message>
    <message>
        <source>One request to %1.</source>
        <translation>向 %1 发送一个请求。</translation>
    </message>
    <message>
        <source>Send this request?</source>
        <translation>发送这个请求？</translation>
    </message>
</context>
<context>
    <name>headroom::ProbeTexts</name>
    <message>
        <source>No answer: %1</source>
        <translation>没有应答：%1</translation>
    </message>
    <message>
        <source>%1 of the limit</source>
        <translation>时限的 %1</translation>
    </message>
    <message>
        <source>A run would count it as: %1.</source>
        <translation>运行会将其计为：%1。</translation>
    </message>
    <message>
        <source>Looking up the name</source>
        <translation>查找名称</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Waiting for the first byte</source>
        <translation>等待首字节</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Service time: from sending to the end</source>
        <translation>服务时间：从发送到结束</translation>
    </message>
    <message>
        <source>Redirects followed</source>
        <translation>跟随的重定向</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>未通过：%1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>nothing: %1</source>
        <translation>没有：%1</translation>
    </message>
    <message>
        <source>The first %1 bytes of %2</source>
        <translation>%2 字节中的前 %1 字节</translation>
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
    <name>headroom::ProfileRows</name>
    <message>
        <source>Status is among</source>
        <translation>状态属于</translation>
    </message>
    <message>
        <source>Header is there</source>
        <translation>标头存在</translation>
    </message>
    <message>
        <source>Header is</source>
        <translation>标头等于</translation>
    </message>
    <message>
        <source>Header contains</source>
        <translation>标头包含</translation>
    </message>
    <message>
        <source>Header matches</source>
        <translation>标头匹配</translation>
    </message>
    <message>
        <source>Body contains</source>
        <translation>正文包含</translation>
    </message>
    <message>
        <source>Body matches</source>
        <translation>正文匹配</translation>
    </message>
    <message>
        <source>JSON is there</source>
        <translation>JSON 存在</translation>
    </message>
    <message>
        <source>JSON is</source>
        <translation>JSON 等于</translation>
    </message>
    <message>
        <source>Size is at most</source>
        <translation>大小至多</translation>
    </message>
    <message>
        <source>Size is at least</source>
        <translation>大小至少</translation>
    </message>
    <message>
        <source>Time is at most</source>
        <translation>时间至多</translation>
    </message>
    <message>
        <source>JSON pointer</source>
        <translation>JSON 指针</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>按顺序</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>each once</source>
        <translation>各用一次</translation>
    </message>
    <message>
        <source>Type to add one</source>
        <translation>输入以添加</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The answer&apos;s …</source>
        <translation>应答的…</translation>
    </message>
    <message>
        <source>Choose what to check</source>
        <translation>选择要校验的内容</translation>
    </message>
    <message>
        <source>Header or JSON pointer</source>
        <translation>标头或 JSON 指针</translation>
    </message>
    <message>
        <source>200-299, 304</source>
        <translation>200-299, 304</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From the answer&apos;s …</source>
        <translation>取自应答的…</translation>
    </message>
    <message>
        <source>Pointer, header or expression</source>
        <translation>指针、标头或表达式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Text, or name of the file</source>
        <translation>文本或文件名</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>File (.csv or .json)</source>
        <translation>文件（.csv 或 .json）</translation>
    </message>
    <message>
        <source>Rows are taken</source>
        <translation>取行方式</translation>
    </message>
</context>
<context>
    <name>headroom::ProfileWords</name>
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
</context>
<context>
    <name>headroom::PushEdit</name>
    <message>
        <source>Checks of a message: it is the result</source>
        <translation>消息的检查：它就是结果</translation>
    </message>
    <message>
        <source>Ping every</source>
        <translation>Ping 间隔</translation>
    </message>
    <message>
        <source>Sent once the socket stands open, to subscribe or to submit. Empty: nothing.</source>
        <translation>套接字打开后发送一次，用来订阅或提交。为空：不发送。</translation>
    </message>
    <message>
        <source>Of its body or JSON. The message that all hold for is the result; without any, the first.</source>
        <translation>针对正文或 JSON。全部成立的那条消息就是结果；没有检查时是第一条。</translation>
    </message>
    <message>
        <source>Keeps limits on idle connections away.</source>
        <translation>避开空闲连接的时限。</translation>
    </message>
    <message>
        <source>Time between two pings</source>
        <translation>两次 ping 之间的时间</translation>
    </message>
    <message>
        <source>Sec-WebSocket-Protocol, with commas between several.</source>
        <translation>Sec-WebSocket-Protocol，多个用逗号分隔。</translation>
    </message>
    <message>
        <source>S&amp;end</source>
        <translation>发送(&amp;E)</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完成条件</translation>
    </message>
    <message>
        <source>Given up after</source>
        <translation>放弃时间</translation>
    </message>
    <message>
        <source>&amp;Protocols</source>
        <translation>子协议(&amp;P)</translation>
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
        <source>Show all of the run again (Escape)</source>
        <translation>重新显示整次运行（Esc）</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>%1 to %2 of %3: every number is of that part</source>
        <translation>%1 至 %2，共 %3：所有数字只针对这一部分</translation>
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
    <name>headroom::RecordForm</name>
    <message>
        <source>Record</source>
        <translation>发布记录</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>This machine&apos;s (%1)</source>
        <translation>本机时区（%1）</translation>
    </message>
    <message>
        <source>In which the record tells when it was; its CSV files have UTC.</source>
        <translation>记录用哪个时区说明时间；其 CSV 文件使用 UTC。</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>发布版本(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>Appr&amp;over</source>
        <translation>批准人(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;mark</source>
        <translation>说明(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Baseline</source>
        <translation>基线(&amp;B)</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>时区(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>For people and archives</source>
        <translation>用于阅读和存档</translation>
    </message>
    <message>
        <source>CSV: requests</source>
        <translation>CSV：请求</translation>
    </message>
    <message>
        <source>One row a request; the record names its SHA-256</source>
        <translation>每个请求一行；记录中注明其 SHA-256</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>One file that needs no network</source>
        <translation>单个文件，无需网络</translation>
    </message>
    <message>
        <source>CSV: seconds</source>
        <translation>CSV：每秒</translation>
    </message>
    <message>
        <source>One row a second</source>
        <translation>每秒一行</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>For a pull request</source>
        <translation>用于合并请求</translation>
    </message>
    <message>
        <source>CSV: summary</source>
        <translation>CSV：摘要</translation>
    </message>
    <message>
        <source>One row a number</source>
        <translation>每个数字一行</translation>
    </message>
    <message>
        <source>JUnit</source>
        <translation>JUnit</translation>
    </message>
    <message>
        <source>The pass conditions as a test report, for a pipeline</source>
        <translation>把通过条件写成测试报告，供流水线使用</translation>
    </message>
    <message>
        <source>CSV: jobs</source>
        <translation>CSV：任务</translation>
    </message>
    <message>
        <source>One row a job that was polled for, pushed or streamed</source>
        <translation>每个轮询、推送或流式的任务一行</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The summary, for scripts</source>
        <translation>摘要，供脚本使用</translation>
    </message>
    <message>
        <source>k6 summary</source>
        <translation>k6 摘要</translation>
    </message>
    <message>
        <source>As k6 --summary-export writes it, as far as it is true of the run</source>
        <translation>与 k6 --summary-export 的输出相同，但只含对这次运行成立的内容</translation>
    </message>
    <message>
        <source>HdrHistogram</source>
        <translation>HdrHistogram</translation>
    </message>
    <message>
        <source>Percentile distributions for its tools, in two files</source>
        <translation>供其工具使用的百分位分布，两个文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Of PDF, web page and Markdown; what machines read has one language.</source>
        <translation>针对 PDF、网页和 Markdown；供机器读取的文件只有一种语言。</translation>
    </message>
</context>
<context>
    <name>headroom::RecordQuestions</name>
    <message>
        <source>runs</source>
        <translation>多次运行</translation>
    </message>
    <message>
        <source>Export record</source>
        <translation>导出发布记录</translation>
    </message>
    <message>
        <source>Record (*%1)</source>
        <translation>发布记录 (*%1)</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>替换文件？</translation>
    </message>
    <message>
        <source>These files are there already: %1. Replace them?</source>
        <translation>这些文件已经存在：%1。要替换吗？</translation>
    </message>
    <message>
        <source>Verify record: choose the record</source>
        <translation>核对发布记录：选择记录</translation>
    </message>
    <message>
        <source>Records (*.pdf *.html *.md)</source>
        <translation>发布记录 (*.pdf *.html *.md)</translation>
    </message>
    <message>
        <source>Verify record: choose the CSV file that may belong to it</source>
        <translation>核对发布记录：选择可能属于它的 CSV 文件</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>headroom::ReportPage</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Ver&amp;ify record…</source>
        <translation>核对发布记录(&amp;I)…</translation>
    </message>
    <message>
        <source>Whether a CSV file is the one a record was written with, and is unchanged</source>
        <translation>某个 CSV 文件是否随发布记录写出且未被改动</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <translation>没有打开的运行。</translation>
    </message>
    <message>
        <source>Open a run to make a report of it, or choose several in the library.</source>
        <translation>打开一次运行以生成报告，或在记录库中选择多次运行。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n run(s)</source>
        <translation>
            <numerusform>%n 次运行的报告</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1, from %2 to %3</source>
        <translation>%1 的报告，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>%1 的报告</translation>
    </message>
</context>
<context>
    <name>headroom::ReportRoom</name>
    <message>
        <source>Given up; another field, and the pages are laid out again.</source>
        <translation>已中止；改动任一字段即重新排版。</translation>
    </message>
    <message>
        <source>Laying the pages out…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>A record is being written; one at a time.</source>
        <translation>正在写发布记录；一次只能写一份。</translation>
    </message>
    <message>
        <source>Written to %1: %2.</source>
        <translation>已写入 %1：%2。</translation>
    </message>
    <message>
        <source>Writing the record…</source>
        <translation>正在写发布记录…</translation>
    </message>
    <message>
        <source>“%1” was written with “%2” and is unchanged.</source>
        <translation>“%1”是随“%2”写出的，且未被改动。</translation>
    </message>
    <message>
        <source>“%1” does not belong to “%2”: it was changed, or it is another run&apos;s.</source>
        <translation>“%1”不属于“%2”：它被改动过，或属于另一次运行。</translation>
    </message>
    <message>
        <source>Verifying %1…</source>
        <translation>正在核对 %1…</translation>
    </message>
    <message>
        <source>Verify record</source>
        <translation>核对发布记录</translation>
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
    <name>headroom::RequestTabs</name>
    <message>
        <source>Query parameters of the request</source>
        <translation>请求的查询参数</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>请求的标头</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Checks of the answer</source>
        <translation>对应答的校验</translation>
    </message>
    <message>
        <source>Values taken from the answer</source>
        <translation>从应答中取的值</translation>
    </message>
    <message>
        <source>Put behind the URL&apos;s own, percent-encoded.</source>
        <translation>接在 URL 自带的参数之后，按百分号编码。</translation>
    </message>
    <message>
        <source>An answer that fails one counts as a failure of its own kind, check_failed.</source>
        <translation>未通过校验的应答单独计为一类失败：check_failed。</translation>
    </message>
    <message>
        <source>For the requests behind this one in a journey: ${taken:NAME}. Of an expression its first group.</source>
        <translation>供流程中其后的请求使用：${taken:NAME}。表达式取其第一个分组。</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Header&amp;s (%1)</source>
        <translation>标头 (%1)(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Body •</source>
        <translation>正文 •(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>正文(&amp;B)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Taken values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Query (%1 + %2 in the URL)</source>
        <translation>查询参数（%1，URL 中另有 %2）</translation>
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
    <name>headroom::ResultForm</name>
    <message>
        <source>with the answer</source>
        <translation>随应答</translation>
    </message>
    <message>
        <source>later: accepted with 202, then asked for</source>
        <translation>稍后：以 202 受理，再去询问</translation>
    </message>
    <message>
        <source>in pieces: a stream</source>
        <translation>分段：流</translation>
    </message>
    <message>
        <source>pushed over a WebSocket</source>
        <translation>通过 WebSocket 推送</translation>
    </message>
    <message>
        <source>The res&amp;ult comes</source>
        <translation>结果给出的方式(&amp;U)</translation>
    </message>
    <message>
        <source>The answer is the result, and the gateway&apos;s limit is held against it.</source>
        <translation>应答就是结果，网关的时限针对它。</translation>
    </message>
    <message>
        <source>Chunks, as the socket brings them</source>
        <translation>数据块，按套接字送达的样子</translation>
    </message>
    <message>
        <source>Server-sent events</source>
        <translation>服务器发送事件</translation>
    </message>
    <message>
        <source>In the data of the last event. Empty: the stream ends when the server closes it.</source>
        <translation>最后一个事件的数据中含有的文本。为空：服务器关闭时流结束。</translation>
    </message>
    <message>
        <source>P&amp;ieces</source>
        <translation>分段(&amp;I)</translation>
    </message>
    <message>
        <source>Ends &amp;with</source>
        <translation>结束标记(&amp;W)</translation>
    </message>
    <message>
        <source>202 + polling</source>
        <translation>202 + 轮询</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>push</source>
        <translation>推送</translation>
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
    <name>headroom::RowsEdit</name>
    <message>
        <source>Type into the empty row to add one; Delete removes the selected one.</source>
        <translation>在空行中输入以添加；Delete 删除选中的一行。</translation>
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
    <message>
        <source>A sweep is going on</source>
        <translation>扫参正在进行</translation>
    </message>
    <message>
        <source>%1 runs of the sweep have ended. What was found is kept in any case.</source>
        <translation>扫参的 %1 次运行已经结束。已得到的结果无论如何都会保留。</translation>
    </message>
    <message>
        <source>1 request is in flight. What was recorded is kept in any case.</source>
        <translation>在途请求 1 个。无论如何都会保留已记录的内容。</translation>
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
    <name>headroom::RunPage</name>
    <message>
        <source>or drag across a chart</source>
        <translation>或在图表上拖动</translation>
    </message>
    <message>
        <source>charts held at %1 (Space)</source>
        <translation>图表停在 %1（空格）</translation>
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
    <message>
        <source>This run is a baseline now: other runs of its profile are held against it.</source>
        <translation>此运行现为基线：同一方案的其他运行将与它对比。</translation>
    </message>
    <message>
        <source>This run is no baseline any more.</source>
        <translation>此运行不再是基线。</translation>
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
    <message>
        <source>WHAT IF %1</source>
        <translation>假如 %1</translation>
    </message>
    <message>
        <source>What is left of the limit at the 95th percentile of the longest silence in each answer.</source>
        <translation>在每个应答最长静默的第 95 百分位处，时限还剩多少。</translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation>不足 1 s</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>濒临时限</translation>
    </message>
    <message>
        <source>not known: p95 ≥ %1</source>
        <translation>未知：p95 ≥ %1</translation>
    </message>
    <message>
        <source>Answers to what was planned in this part, over its length.</source>
        <translation>对这一部分中所计划请求的应答，除以该部分的时长。</translation>
    </message>
</context>
<context>
    <name>headroom::SampleDetails</name>
    <message>
        <source>Waited to be sent</source>
        <translation>等待发出</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>域名解析</translation>
    </message>
    <message>
        <source>TCP connect</source>
        <translation>TCP 连接</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>From the first byte to the last</source>
        <translation>从首字节到最后一个字节</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>HTTP 版本</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Network failure</source>
        <translation>网络故障</translation>
    </message>
    <message>
        <source>One of its kind came back as</source>
        <translation>同类之一的应答</translation>
    </message>
    <message>
        <source>With headers such as</source>
        <translation>标头例如</translation>
    </message>
</context>
<context>
    <name>headroom::SampleDialog</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
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
    <message>
        <source>All of this &amp;request…</source>
        <translation>该请求的全部信息(&amp;R)…</translation>
    </message>
    <message>
        <source>%1: none match the filter</source>
        <translation>%1：没有符合筛选条件的</translation>
    </message>
</context>
<context>
    <name>headroom::SearchHead</name>
    <message>
        <source>Stop s&amp;ending</source>
        <translation>停止发送(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>中止(&amp;A)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>headroom::ShapeForm</name>
    <message>
        <source>S&amp;top after</source>
        <translation>停止时间(&amp;T)</translation>
    </message>
    <message>
        <source>Sto&amp;p after starts</source>
        <translation>停止次数(&amp;P)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>At &amp;most in flight</source>
        <translation>在途上限(&amp;M)</translation>
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
        <source>Random arrivals, think times, numbers and rows come from it: the same seed, the same load.</source>
        <translation>随机的到达、思考时间、数字和行都由它决定：种子相同，负载相同。</translation>
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
        <source>Seed of what is random</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>at most %1 in flight</source>
        <translation>在途至多 %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
</context>
<context>
    <name>headroom::ShortcutsDialog</name>
    <message>
        <source>In a chart</source>
        <translation>在图表中</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Move the cursor</source>
        <translation>移动光标</translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation>到开头、到结尾</translation>
    </message>
    <message>
        <source>Choose a part of the run, then Enter</source>
        <translation>选择运行的一部分，然后按 Enter</translation>
    </message>
    <message>
        <source>List the requests at the cursor</source>
        <translation>列出光标处的请求</translation>
    </message>
    <message>
        <source>What if the limit were higher, lower</source>
        <translation>假如时限更高、更低</translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation>标记这一时刻</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>No cursor, the whole run again, the measured limit</source>
        <translation>光标收起，回到整次运行，回到实测时限</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>复制各行</translation>
    </message>
    <message>
        <source>Edit, where it can be edited</source>
        <translation>编辑（可编辑处）</translation>
    </message>
    <message>
        <source>Take a row away, where it can be</source>
        <translation>删除一行（可删除处）</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Only latencies near the limit, or all</source>
        <translation>仅显示时限附近的延迟，或全部</translation>
    </message>
    <message>
        <source>Hold the charts of a run that goes on, or let them go on</source>
        <translation>停住进行中的运行的图表，或让它们继续</translation>
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
    <message>
        <source>Or see a remedy at work, in about a minute each:</source>
        <translation>也可以看看对策的效果，每个大约一分钟：</translation>
    </message>
    <message>
        <source>Paste the URL of an endpoint, or a cURL command</source>
        <translation>粘贴接口的 URL，或一条 cURL 命令</translation>
    </message>
    <message>
        <source>URL or cURL command of the endpoint</source>
        <translation>接口的 URL 或 cURL 命令</translation>
    </message>
    <message>
        <source>Set up a test</source>
        <translation>建立测试</translation>
    </message>
    <message>
        <source>Opens a profile for it. Nothing is sent yet.</source>
        <translation>为它打开一个方案，尚不发送任何请求。</translation>
    </message>
</context>
<context>
    <name>headroom::SweepFeed</name>
    <message>
        <source>A sweep is still going on.</source>
        <translation>扫参仍在进行。</translation>
    </message>
</context>
<context>
    <name>headroom::SweepForm</name>
    <message>
        <source>Sweep</source>
        <translation>扫参</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>V&amp;alues</source>
        <translation>值(&amp;A)</translation>
    </message>
    <message>
        <source>A query parameter</source>
        <translation>查询参数</translation>
    </message>
    <message>
        <source>A header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>A place ${sweep:NAME} in the profile</source>
        <translation>方案中的 ${sweep:NAME}</translation>
    </message>
    <message>
        <source>Users at once</source>
        <translation>同时的用户数</translation>
    </message>
    <message>
        <source>The rate, a second</source>
        <translation>每秒的速率</translation>
    </message>
    <message>
        <source>Pair: cold, then warm</source>
        <translation>成对：冷，然后热</translation>
    </message>
    <message>
        <source>Pair: cache missed, then hit</source>
        <translation>成对：缓存未命中，然后命中</translation>
    </message>
    <message>
        <source>What differs from run to run. Everything else of the profile stays as it is.</source>
        <translation>各次运行之间不同的内容。方案的其余部分保持不变。</translation>
    </message>
    <message>
        <source>Two or more, with commas between them.</source>
        <translation>两个或更多，用逗号分隔。</translation>
    </message>
    <message>
        <source>The percentile that has to stay under the limit.</source>
        <translation>必须留在时限之内的百分位。</translation>
    </message>
    <message>
        <source>&amp;Varied</source>
        <translation>变化的内容(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Decides</source>
        <translation>依据(&amp;D)</translation>
    </message>
    <message>
        <source>Write a name, and two values or more, such as 10, 20, 50.</source>
        <translation>请写出名称和两个以上的值，例如 10, 20, 50。</translation>
    </message>
    <message>
        <source>Write two values or more, such as 10, 20, 50.</source>
        <translation>请写出两个以上的值，例如 10, 20, 50。</translation>
    </message>
    <message>
        <source>&amp;Before each</source>
        <translation>每次之前(&amp;B)</translation>
    </message>
    <message>
        <source>The target itself, such as its memory</source>
        <translation>目标本身，例如它的内存</translation>
    </message>
    <message>
        <source>A command line that is run in a shell before each value, which it finds in HEADROOM_VALUE. Where it fails, the sweep ends.</source>
        <translation>在每个值之前于 shell 中运行的命令行，可从 HEADROOM_VALUE 得到该值。命令失败时扫参结束。</translation>
    </message>
</context>
<context>
    <name>headroom::SweepItem</name>
    <message>
        <source>No value has been measured yet.</source>
        <translation>还没有测量任何值。</translation>
    </message>
    <message>
        <source>%1 limit</source>
        <translation>时限 %1</translation>
    </message>
    <message>
        <source>too few</source>
        <translation>太少</translation>
    </message>
</context>
<context>
    <name>headroom::SweepModel</name>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Under the limit</source>
        <translation>在时限之内</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>headroom::SweepPage</name>
    <message>
        <source>&amp;Start sweep</source>
        <translation>开始扫参(&amp;S)</translation>
    </message>
    <message>
        <source>Send no more, wait for what is in flight and keep what was found</source>
        <translation>不再发送，等待在途请求结束，保留已得到的结果</translation>
    </message>
    <message>
        <source>End the sweep at once; what was found is kept</source>
        <translation>立即结束扫参；已得到的结果会保留</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>扫参的进度</translation>
    </message>
    <message>
        <source>Copy what was found as text</source>
        <translation>以文本复制得到的结果</translation>
    </message>
    <message>
        <source>&amp;Compare both</source>
        <translation>对比两者(&amp;C)</translation>
    </message>
    <message>
        <source>Hold the two runs against each other</source>
        <translation>把两次运行放在一起对比</translation>
    </message>
    <message>
        <source>Save &amp;chart…</source>
        <translation>保存图表(&amp;C)…</translation>
    </message>
    <message>
        <source>Save the chart as SVG</source>
        <translation>把图表保存为 SVG</translation>
    </message>
    <message>
        <source>&amp;Open sweep…</source>
        <translation>打开扫参(&amp;O)…</translation>
    </message>
    <message>
        <source>Show a sweep that was made before: the folder of its runs</source>
        <translation>显示以前做过的扫参：其运行所在的文件夹</translation>
    </message>
    <message>
        <source>Values of the sweep</source>
        <translation>扫参的各个值</translation>
    </message>
    <message>
        <source>Enter or a double click opens the run of a value.</source>
        <translation>按 Enter 或双击可打开某个值的运行。</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>sweep-%1.svg</source>
        <translation>sweep-%1.svg</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
</context>
<context>
    <name>headroom::SweepPane</name>
    <message>
        <source>Time against the value</source>
        <translation>时间与值</translation>
    </message>
    <message>
        <source>%1 = %2
%3: %4%5
%6</source>
        <translation>%1 = %2
%3：%4%5
%6</translation>
    </message>
    <message>
        <source>%1, 95 % interval</source>
        <translation>%1，95 % 区间</translation>
    </message>
</context>
<context>
    <name>headroom::SweepRoom</name>
    <message>
        <source>Open sweep: the folder of its runs</source>
        <translation>打开扫参：其运行所在的文件夹</translation>
    </message>
    <message>
        <source>A sweep is still going on.</source>
        <translation>扫参仍在进行。</translation>
    </message>
    <message>
        <source>Reading the runs of %1…</source>
        <translation>正在读取 %1 的运行…</translation>
    </message>
</context>
<context>
    <name>headroom::SweepTexts</name>
    <message>
        <source>STOPPING</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Waiting for what is in flight. What was found is kept.</source>
        <translation>等待在途请求结束。已得到的结果会保留。</translation>
    </message>
    <message>
        <source>SWEEPING</source>
        <translation>扫参中</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>%1 = %2, run %3 of %4</source>
        <translation>%1 = %2，第 %3 次运行，共 %4 次</translation>
    </message>
    <message>
        <source>: %1, %2 sent, %3 in flight</source>
        <translation>：%1，已发送 %2，在途 %3</translation>
    </message>
    <message>
        <source>READY</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Runs the profile with one value after the other, and says which stay under the limit.</source>
        <translation>用一个个值依次运行方案，并说明哪些留在时限之内。</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>没有测量到任何内容。</translation>
    </message>
    <message>
        <source>COMPARED</source>
        <translation>已对比</translation>
    </message>
    <message>
        <source>NONE</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>UP TO %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>as long as their requests take</source>
        <translation>直到请求全部完成</translation>
    </message>
    <message>
        <source>%1 runs to %2, one after the other, %3. %4 of each is held against the limit of %5.</source>
        <translation>对 %2 依次进行 %1 次运行，%3。每次的 %4 与 %5 的时限对照。</translation>
    </message>
    <message>
        <source>%1 runs, the last of %2 at %3</source>
        <translation>%1 次运行，最后一次为 %2，%3</translation>
    </message>
    <message>
        <source>%1 of service time</source>
        <translation>服务时间 %1</translation>
    </message>
    <message>
        <source>%1 of time to first byte</source>
        <translation>首字节时间 %1</translation>
    </message>
    <message>
        <source>%1 of longest silence</source>
        <translation>最长静默 %1</translation>
    </message>
    <message>
        <source>surely under</source>
        <translation>肯定低于</translation>
    </message>
    <message>
        <source>under</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>over</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>surely over</source>
        <translation>肯定高于</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Getting the target ready for %1, run %2 of %3</source>
        <translation>正在让目标为 %1 做好准备，第 %2 次，共 %3 次</translation>
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
        <source>Probe once</source>
        <translation>试发一次</translation>
    </message>
    <message>
        <source>Send this request exactly once and show what comes back (Ctrl+Return)</source>
        <translation>把这个请求恰好发送一次，并显示返回的内容（Ctrl+Return）</translation>
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
        <source>4xx, throttled</source>
        <translation>4xx、被限流</translation>
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
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多……</translation>
    </message>
    <message>
        <source>Show two lines of the remarks</source>
        <translation>只显示两行附注</translation>
    </message>
    <message>
        <source>Show all of the remarks</source>
        <translation>显示全部附注</translation>
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
    <name>headroom::WhatIfBar</name>
    <message>
        <source>The gateway&apos;s limit. Type another one, or drag its line in a chart, to see what it would have meant; the run itself stays as it is.</source>
        <translation>网关的时限。输入另一个值，或在图表中拖动时限线，看看那意味着什么；运行本身保持不变。</translation>
    </message>
    <message>
        <source>L&amp;imit</source>
        <translation>时限(&amp;I)</translation>
    </message>
    <message>
        <source>Back to the limit that was measured (Esc in a chart)</source>
        <translation>恢复实测的时限（在图表中按 Esc）</translation>
    </message>
    <message>
        <source>What if %1  ✕</source>
        <translation>假如 %1  ✕</translation>
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
