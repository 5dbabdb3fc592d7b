<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Shortcuts</name>
    <message>
        <source>New picture</source>
        <translation>新建图像</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>导出图像</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make a region of the selected words</source>
        <translation>用选中的词创建区域</translation>
    </message>
    <message>
        <source>Raise the weight of the selected words</source>
        <translation>提高选中词的权重</translation>
    </message>
    <message>
        <source>Lower the weight of the selected words</source>
        <translation>降低选中词的权重</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cancel the tool, the selection, then generation</source>
        <translation>依次取消工具、选区和生成</translation>
    </message>
    <message>
        <source>Stop and keep the picture as it stands</source>
        <translation>停止并保留当前图像</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>实时模式</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>区域拾取</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>Swap with the last region</source>
        <translation>切换到上一个区域</translation>
    </message>
    <message>
        <source>Invert the area</source>
        <translation>反转范围</translation>
    </message>
    <message>
        <source>Clear the area</source>
        <translation>清除范围</translation>
    </message>
    <message>
        <source>Duplicate the region</source>
        <translation>复制区域</translation>
    </message>
    <message>
        <source>Fit the canvas</source>
        <translation>适合画布</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Hide and show the docks</source>
        <translation>隐藏和显示面板</translation>
    </message>
    <message>
        <source>Focus to the next pane</source>
        <translation>焦点移到下一个面板</translation>
    </message>
    <message>
        <source>Focus to the previous pane</source>
        <translation>焦点移到上一个面板</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图像</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the left</source>
        <translation>将比较线向左移</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the right</source>
        <translation>将比较线向右移</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>daub</name>
    <message>
        <source>No picture yet</source>
        <translation>还没有图像</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>面板(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1（不可用）</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言将在下次启动时更改。</translation>
    </message>
    <message>
        <source>Save &amp;unsaved work every</source>
        <translation>自动保存未保存工作的间隔(&amp;U)</translation>
    </message>
    <message>
        <source>Minutes between automatic saves</source>
        <translation>自动保存间隔（分钟）</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Strokes are journalled as they end in any case, so that a crash loses nothing.</source>
        <translation>每一笔结束时都会记入日志，因此崩溃不会丢失任何内容。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>精度(&amp;P)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>16 bit (bf16)</source>
        <translation>16 位 (bf16)</translation>
    </message>
    <message>
        <source>16 bit (fp16), graphics cards only</source>
        <translation>16 位 (fp16)，仅限显卡</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程数(&amp;T)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>&amp;Memory limit</source>
        <translation>内存上限(&amp;M)</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>内存上限</translation>
    </message>
    <message>
        <source>What is free</source>
        <translation>可用内存</translation>
    </message>
    <message>
        <source>Load the model when Daub &amp;starts</source>
        <translation>启动 Daub 时加载模型(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Attention maps</source>
        <translation>注意力图(&amp;A)</translation>
    </message>
    <message>
        <source>Memory for attention maps</source>
        <translation>注意力图所用内存</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>&amp;Live mode is on in new windows</source>
        <translation>新窗口中启用实时模式(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;After the pen lifts or a setting changes</source>
        <translation>抬笔或更改设置后(&amp;A)</translation>
    </message>
    <message>
        <source>Delay after a change</source>
        <translation>更改后的延迟</translation>
    </message>
    <message>
        <source>When the pen &amp;rests for</source>
        <translation>笔停留的时间(&amp;R)</translation>
    </message>
    <message>
        <source>How long the pen rests</source>
        <translation>笔停留的时间</translation>
    </message>
    <message>
        <source>&amp;Steps of the quick picture</source>
        <translation>快速图像的步数(&amp;S)</translation>
    </message>
    <message>
        <source>Steps of the quick picture</source>
        <translation>快速图像的步数</translation>
    </message>
    <message>
        <source>&amp;Follow with the whole picture</source>
        <translation>随后生成完整图像(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;When nothing has changed for</source>
        <translation>无更改的时间(&amp;W)</translation>
    </message>
    <message>
        <source>Delay of the whole picture</source>
        <translation>完整图像的延迟</translation>
    </message>
    <message>
        <source>&amp;Softness</source>
        <translation>柔和度(&amp;S)</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>&amp;Begins at</source>
        <translation>起始压力(&amp;B)</translation>
    </message>
    <message>
        <source>Pressure at which it begins</source>
        <translation>开始生效的压力</translation>
    </message>
    <message>
        <source>&amp;Full at</source>
        <translation>最大压力(&amp;F)</translation>
    </message>
    <message>
        <source>Pressure at which it is full</source>
        <translation>达到最大的压力</translation>
    </message>
    <message>
        <source>Threads and the memory limit count from the next start.</source>
        <translation>线程数和内存上限将在下次启动时生效。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Undo steps</source>
        <translation>撤销步数(&amp;U)</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>可撤销的步数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Counts from the next picture that is opened.</source>
        <translation>从下一幅打开的图像开始生效。</translation>
    </message>
</context>
<context>
    <name>daub::AbandonedSession</name>
    <message>
        <source>The end of the recovery journal is damaged: the last changes are missing, %1 were recovered.</source>
        <translation>恢复日志的末尾已损坏：缺少最后的更改，已恢复 %1 项。</translation>
    </message>
    <message>
        <source>The recovery journal is damaged: only the pictures that were made could be recovered.</source>
        <translation>恢复日志已损坏：只能恢复已生成的图像。</translation>
    </message>
</context>
<context>
    <name>daub::AboutDialog</name>
    <message>
        <source>Daub uses Qt %1, Copyright (C) The Qt Company Ltd. and other contributors, under the GNU Lesser General Public License, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt is linked dynamically: you may replace it by another version. Its sources are at https://download.qt.io.</source>
        <translation>Daub 使用 Qt %1，Copyright (C) The Qt Company Ltd. 及其他贡献者，遵循 GNU 宽通用公共许可证第 3 版 (https://www.gnu.org/licenses/lgpl-3.0.html)。Qt 为动态链接：您可以用其他版本替换它。其源代码位于 https://download.qt.io。</translation>
    </message>
    <message>
        <source>Daub: Apache License 2.0</source>
        <translation>Daub：Apache License 2.0</translation>
    </message>
    <message>
        <source>What comes from others</source>
        <translation>来自第三方的内容</translation>
    </message>
    <message>
        <source>Noto Color Emoji: SIL Open Font License 1.1</source>
        <translation>Noto Color Emoji：SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>DejaVu fonts</source>
        <translation>DejaVu 字体</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>关于 Daub</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>许可证(&amp;L)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 &amp;Qt</translation>
    </message>
    <message>
        <source>What Qt is, and its version</source>
        <translation>Qt 简介及其版本</translation>
    </message>
    <message>
        <source>Daub&apos;s icon</source>
        <translation>Daub 图标</translation>
    </message>
    <message>
        <source>Daub %1</source>
        <translation>Daub %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Paint with words: write one sentence, paint rough areas for some of its words, and an ensemble of diffusion models turns both into a picture, on this computer and nowhere else.&lt;/p&gt;&lt;p&gt;Free software under the Apache License 2.0. What you make with it is yours.&lt;/p&gt;&lt;p&gt;After eDiff-I (Balaji and others, 2022) and EDM (Karras and others, 2022).&lt;/p&gt;</source>
        <translation>&lt;p&gt;用文字作画：写一句话，为其中一些词粗略涂出范围，扩散模型组合便会据此生成图像，一切都在本机上完成。&lt;/p&gt;&lt;p&gt;遵循 Apache License 2.0 的自由软件。您用它创作的作品归您所有。&lt;/p&gt;&lt;p&gt;基于 eDiff-I（Balaji 等，2022）和 EDM（Karras 等，2022）。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What Daub is</source>
        <translation>Daub 简介</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>许可证所属</translation>
    </message>
    <message>
        <source>Whose licence is shown below</source>
        <translation>下方显示哪一项的许可证</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证正文</translation>
    </message>
</context>
<context>
    <name>daub::ActionTips</name>
    <message>
        <source>Makes a picture in full quality and keeps it under Results</source>
        <translation>以完整质量生成图像并保存在“结果”中</translation>
    </message>
    <message>
        <source>A quick picture follows whenever the pen lifts or a word changes</source>
        <translation>每次抬笔或更改词语后都会得到一幅快速图像</translation>
    </message>
    <message>
        <source>Another picture of the same sentence</source>
        <translation>同一句子的另一幅图像</translation>
    </message>
    <message>
        <source>Ends at once and keeps the picture as it stands</source>
        <translation>立即停止并保留当前图像</translation>
    </message>
    <message>
        <source>Ends the stroke, then the selection, then the picture</source>
        <translation>依次结束笔触、选区和图像</translation>
    </message>
    <message>
        <source>Ends the running picture and empties the queue</source>
        <translation>结束正在生成的图像并清空队列</translation>
    </message>
    <message>
        <source>Paints where the words of the region shall appear</source>
        <translation>涂出区域的词应出现的位置</translation>
    </message>
    <message>
        <source>Takes paint of the region away</source>
        <translation>擦去区域的涂抹</translation>
    </message>
    <message>
        <source>Fills what is drawn around; Alt takes away</source>
        <translation>填充圈出的部分；按 Alt 减去</translation>
    </message>
    <message>
        <source>Fills a rectangle; Alt takes away</source>
        <translation>填充矩形；按 Alt 减去</translation>
    </message>
    <message>
        <source>Fills an ellipse; Alt takes away</source>
        <translation>填充椭圆；按 Alt 减去</translation>
    </message>
    <message>
        <source>The rectangle, then the ellipse</source>
        <translation>先矩形，再椭圆</translation>
    </message>
    <message>
        <source>From full paint at the first point to none at the last</source>
        <translation>从起点的满涂渐变到终点的无涂抹</translation>
    </message>
    <message>
        <source>Fills what is enclosed by paint</source>
        <translation>填充被涂抹围住的部分</translation>
    </message>
    <message>
        <source>Moves the paint of the region</source>
        <translation>移动区域的涂抹</translation>
    </message>
    <message>
        <source>Selects the region under the pointer</source>
        <translation>选择指针下的区域</translation>
    </message>
    <message>
        <source>Moves the view; so do Space and the middle button</source>
        <translation>移动视图；空格键和中键也可以</translation>
    </message>
    <message>
        <source>Click to come closer, with Alt to go back</source>
        <translation>单击放大，按 Alt 缩小</translation>
    </message>
    <message>
        <source>Back to the region that was painted before</source>
        <translation>回到之前涂抹的区域</translation>
    </message>
    <message>
        <source>Gives the selected words a colour of their own, to paint where they shall be</source>
        <translation>为选中的词赋予自己的颜色，以便涂出其位置</translation>
    </message>
    <message>
        <source>The selected words count for more</source>
        <translation>选中的词更重要</translation>
    </message>
    <message>
        <source>The selected words count for less</source>
        <translation>选中的词不那么重要</translation>
    </message>
    <message>
        <source>A region without words: drop it on some in the sentence</source>
        <translation>没有词的区域：请将其拖到句中的词上</translation>
    </message>
    <message>
        <source>With the same words and the same paint</source>
        <translation>使用相同的词和相同的涂抹</translation>
    </message>
    <message>
        <source>With its paint; its words stay in the sentence</source>
        <translation>连同涂抹一起删除；其词仍留在句中</translation>
    </message>
    <message>
        <source>Paints what is free and frees what is painted</source>
        <translation>涂抹空白处并清空已涂处</translation>
    </message>
    <message>
        <source>Softens the edge of the area</source>
        <translation>柔化范围的边缘</translation>
    </message>
    <message>
        <source>Shows the painted areas over the picture</source>
        <translation>在图像上显示涂抹范围</translation>
    </message>
    <message>
        <source>Shows only where the areas end</source>
        <translation>仅显示范围的边界</translation>
    </message>
    <message>
        <source>Shows nothing over the picture</source>
        <translation>图像上不显示任何内容</translation>
    </message>
    <message>
        <source>Drag the line: this picture on one side, the one before on the other</source>
        <translation>拖动分界线：一侧是当前图像，另一侧是上一张</translation>
    </message>
    <message>
        <source>Sentence, areas and settings as they were for this picture</source>
        <translation>恢复生成此图像时的句子、范围和设置</translation>
    </message>
    <message>
        <source>Marks the picture with a star</source>
        <translation>为图像加上星标</translation>
    </message>
    <message>
        <source>The areas without a picture below them</source>
        <translation>仅显示范围，下方没有图像</translation>
    </message>
    <message>
        <source>Writes the shown picture as PNG, JPEG, WebP, TIFF or OpenEXR</source>
        <translation>将显示的图像写为 PNG、JPEG、WebP、TIFF 或 OpenEXR</translation>
    </message>
    <message>
        <source>Offers what a crash left behind</source>
        <translation>恢复崩溃后留下的内容</translation>
    </message>
    <message>
        <source>A painted sentence to try things on</source>
        <translation>一个已涂好的句子，可随意尝试</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>约三分钟，就在此窗口并使用这幅图像</translation>
    </message>
    <message>
        <source>Opens at the part of the window that you are working in</source>
        <translation>在您正在使用的部分打开</translation>
    </message>
    <message>
        <source>Brings every dock back to its first place</source>
        <translation>将所有面板恢复到初始位置</translation>
    </message>
    <message>
        <source>Width and height of the canvas in pixels</source>
        <translation>画布的宽度和高度（像素）</translation>
    </message>
    <message>
        <source>Spacing, stabiliser, what pressure does and the like</source>
        <translation>间距、稳定器、压感作用等</translation>
    </message>
    <message>
        <source>The model learns a thing from a few pictures; its name then stands for it</source>
        <translation>模型从几幅图像中学会一个事物，之后用其名称代表它</translation>
    </message>
</context>
<context>
    <name>daub::Actions</name>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Recover a picture...</source>
        <translation>恢复图像...</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Areas and picture</source>
        <translation>范围和图像</translation>
    </message>
    <message>
        <source>Outlines only</source>
        <translation>仅轮廓</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>仅图像</translation>
    </message>
    <message>
        <source>Turn upright</source>
        <translation>恢复正向</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>与上一张图像比较</translation>
    </message>
    <message>
        <source>Docks as at first</source>
        <translation>恢复面板初始布局</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Delete the region</source>
        <translation>删除区域</translation>
    </message>
    <message>
        <source>Grow the area</source>
        <translation>扩展范围</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>收缩范围</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>羽化范围</translation>
    </message>
    <message>
        <source>Cancel all pictures</source>
        <translation>取消所有图像</translation>
    </message>
    <message>
        <source>Restore its settings</source>
        <translation>恢复其设置</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>删除图像</translation>
    </message>
    <message>
        <source>Show the bare canvas</source>
        <translation>显示空白画布</translation>
    </message>
    <message>
        <source>Canvas size...</source>
        <translation>画布大小...</translation>
    </message>
    <message>
        <source>First tour</source>
        <translation>入门导览</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>关于 Daub</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>打开...</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Export the picture...</source>
        <translation>导出图像...</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>首选项...</translation>
    </message>
    <message>
        <source>Make a region of words</source>
        <translation>用词创建区域</translation>
    </message>
    <message>
        <source>Weigh words more</source>
        <translation>提高词的权重</translation>
    </message>
    <message>
        <source>Weigh words less</source>
        <translation>降低词的权重</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>仅更改此处</translation>
    </message>
    <message>
        <source>Add an element...</source>
        <translation>添加元素...</translation>
    </message>
    <message>
        <source>Add this region to the shown picture</source>
        <translation>将此区域添加到显示的图像</translation>
    </message>
    <message>
        <source>Begin from this picture</source>
        <translation>从此图像开始</translation>
    </message>
    <message>
        <source>Export the areas...</source>
        <translation>导出范围...</translation>
    </message>
    <message>
        <source>Import the area...</source>
        <translation>导入范围...</translation>
    </message>
    <message>
        <source>Export a colour map...</source>
        <translation>导出颜色图...</translation>
    </message>
    <message>
        <source>Import a colour map...</source>
        <translation>导入颜色图...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>模型...</translation>
    </message>
    <message>
        <source>More options of the tool</source>
        <translation>工具的更多选项</translation>
    </message>
    <message>
        <source>Teach a subject...</source>
        <translation>教授主题...</translation>
    </message>
</context>
<context>
    <name>daub::AdapterChoice</name>
    <message>
        <source>%1 (not there, or not for this model)</source>
        <translation>%1（不存在，或不适用于此模型）</translation>
    </message>
</context>
<context>
    <name>daub::AdaptersPage</name>
    <message>
        <source>&amp;Put into the sentence</source>
        <translation>放入句子(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Use for style references</source>
        <translation>用于风格参考(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>用于此图像(&amp;U)</translation>
    </message>
    <message>
        <source>Changes what the model paints. Among the words of a region it is kept to that region.</source>
        <translation>改变模型所画的内容。写在某个区域的词语之间时，仅作用于该区域。</translation>
    </message>
    <message>
        <source>A word of the sentence that stands for something the model has learned later.</source>
        <translation>句子中的一个词，代表模型后来学会的内容。</translation>
    </message>
    <message>
        <source>Lets a model take the style of a picture. The style dock uses the best that fits.</source>
        <translation>让模型采用一幅图像的风格。风格面板会使用最合适的一个。</translation>
    </message>
    <message>
        <source>Turns what the model computes into a picture, instead of the model&apos;s own.</source>
        <translation>代替模型自带的自编码器，把计算结果变成图像。</translation>
    </message>
    <message>
        <source>Looks at pictures for IP-Adapters; it is used by itself.</source>
        <translation>为 IP-Adapter 查看图像；会自动使用。</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>IP-Adapters</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>Autoencoders (VAE)</source>
        <translation>自编码器 (VAE)</translation>
    </message>
    <message>
        <source>Image encoders</source>
        <translation>图像编码器</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>打开其文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Installed LoRAs and adapters</source>
        <translation>已安装的 LoRA 与适配器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Moves the file to the trash</source>
        <translation>将文件移到回收站</translation>
    </message>
    <message>
        <source>None is installed. Add a .safetensors file below, or drop it here: it is put where it belongs.</source>
        <translation>尚未安装。请在下方添加 .safetensors 文件，或拖放到此处：文件会放到合适的位置。</translation>
    </message>
    <message>
        <source>This picture&apos;s model cannot use it</source>
        <translation>此图像的模型无法使用它</translation>
    </message>
    <message>
        <source>It lies in another program&apos;s folder. Remove it there.</source>
        <translation>它位于另一个程序的文件夹中。请在那里移除。</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>更改 IP-Adapter</translation>
    </message>
    <message>
        <source>%1 is used for style references.</source>
        <translation>%1 将用于风格参考。</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>更改自编码器</translation>
    </message>
    <message>
        <source>%1 is used for this picture.</source>
        <translation>%1 将用于此图像。</translation>
    </message>
    <message>
        <source>%1 stands at the end of the sentence.</source>
        <translation>%1 已放在句子末尾。</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 已移到回收站。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>无法将 %1 移到回收站。请在其文件夹中移除。</translation>
    </message>
    <message>
        <source>A thing that one model has learned from pictures: its name in the sentence stands for it.</source>
        <translation>某个模型从图像中学会的事物：句子中的名称代表它。</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>daub::AttentionPanel</name>
    <message>
        <source>Style reference</source>
        <translation>风格参考</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>显示在图像上</translation>
    </message>
    <message>
        <source>Asked versus got</source>
        <translation>期望与结果</translation>
    </message>
    <message>
        <source>Light where the model looked for the chosen words, dark where it did not</source>
        <translation>模型关注所选词的地方为亮，其余为暗</translation>
    </message>
    <message>
        <source>Which reader of the sentence: each has its own attention</source>
        <translation>句子的读取者：各有自己的注意力</translation>
    </message>
    <message>
        <source>Which network of the ensemble</source>
        <translation>组合中的哪个网络</translation>
    </message>
    <message>
        <source>At which step of the process; all: the mean</source>
        <translation>过程的哪一步；全部：平均值</translation>
    </message>
    <message>
        <source>Of all places, those that look at a region&apos;s words most, as many as are painted: how many of them are painted? Intersection over union, 0 to 1. The mean of all steps, both text streams together. What was ignored stands first.</source>
        <translation>在所有位置中取最关注某区域词语的位置，数量与涂抹处相同：其中有多少被涂抹？交并比，0 到 1。所有步骤的平均值，两个文本流合并计算。被忽略的排在最前。</translation>
    </message>
    <message>
        <source>Generate a picture while this dock is open, and it shows where the model looked for each word.</source>
        <translation>打开此面板时生成图像，即可显示模型对每个词的关注位置。</translation>
    </message>
    <message>
        <source>Choose words. Not every step could be kept in memory.</source>
        <translation>请选择词语。并非所有步骤都能保存在内存中。</translation>
    </message>
    <message>
        <source>Choose words to see where the model looked for them.</source>
        <translation>选择词语以查看模型的关注位置。</translation>
    </message>
    <message>
        <source>(style)</source>
        <translation>（风格）</translation>
    </message>
    <message>
        <source>All together</source>
        <comment>streams</comment>
        <translation>全部合并</translation>
    </message>
    <message>
        <source>All</source>
        <comment>experts</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>All (mean)</source>
        <comment>steps</comment>
        <translation>全部（平均）</translation>
    </message>
    <message>
        <source>Step %1 · σ %2</source>
        <translation>第 %1 步 · σ %2</translation>
    </message>
    <message>
        <source>Raise the strength from %1 to %2</source>
        <translation>将强度从 %1 提高到 %2</translation>
    </message>
    <message>
        <source>The strength is as high as it can be</source>
        <translation>强度已达最大</translation>
    </message>
    <message>
        <source>At most %1 % of a place&apos;s attention</source>
        <translation>最多占某处注意力的 %1 %</translation>
    </message>
</context>
<context>
    <name>daub::BranchBar</name>
    <message>
        <source>End branch</source>
        <translation>结束分支</translation>
    </message>
    <message>
        <source>The next picture is made from pure noise again</source>
        <translation>下一幅图像重新从纯噪声开始</translation>
    </message>
    <message>
        <source>Branch at %1: what you change now acts only after it.</source>
        <translation>在 %1 处分支：现在的更改只在其后起作用。</translation>
    </message>
    <message>
        <source>Branch at %1 rests: seed, size, model, start image or sampling are others, so pictures begin anew.</source>
        <translation>%1 处的分支暂停：种子、大小、模型、起始图像或采样已不同，因此图像从头开始。</translation>
    </message>
</context>
<context>
    <name>daub::CanvasSizeDialog</name>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>画布大小</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>&amp;Keep the shown picture and paint around it</source>
        <translation>保留显示的图像并在其周围绘制(&amp;K)</translation>
    </message>
    <message>
        <source>The picture stays where it is, and what is new is painted when you generate</source>
        <translation>图像保持原位，新增部分在生成时绘制</translation>
    </message>
    <message>
        <source>Stays at</source>
        <translation>保持位置</translation>
    </message>
    <message>
        <source>Upper left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Upper right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Lower left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Lower right</source>
        <translation>右下</translation>
    </message>
</context>
<context>
    <name>daub::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
</context>
<context>
    <name>daub::ColorMapDialog</name>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>导入颜色图</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>颜色图中的颜色</translation>
    </message>
    <message>
        <source>How far a colour of the map may be from the colour that it means, 0 to 255 per channel</source>
        <translation>颜色图中的颜色与其所指颜色允许的偏差，每通道 0 到 255</translation>
    </message>
    <message>
        <source>The colour map</source>
        <translation>颜色图</translation>
    </message>
    <message>
        <source>Each colour becomes the area of a region. Write words for colours that no region has; colours without words are left out.</source>
        <translation>每种颜色成为一个区域的范围。请为没有区域使用的颜色写下词语；没有词的颜色会被忽略。</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>容差(&amp;T)</translation>
    </message>
    <message>
        <source>Read a &amp;list...</source>
        <translation>读取列表(&amp;L)...</translation>
    </message>
    <message>
        <source>A text file with a line for each colour: #rrggbb words</source>
        <translation>每种颜色一行的文本文件：#rrggbb 词语</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) will be imported.</source>
        <translation>
            <numerusform>将导入 %n 个范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>颜色与词</translation>
    </message>
    <message>
        <source>Lists (*.txt *.json)</source>
        <translation>列表 (*.txt *.json)</translation>
    </message>
</context>
<context>
    <name>daub::ColorMenu</name>
    <message>
        <source>Colour of the region</source>
        <translation>区域颜色</translation>
    </message>
    <message>
        <source>Other Colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>Colour of the Region</source>
        <translation>区域颜色</translation>
    </message>
</context>
<context>
    <name>daub::ColorSwatch</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>daub::CurveEditor</name>
    <message>
        <source>T5 weight</source>
        <translation>T5 权重</translation>
    </message>
    <message>
        <source>CLIP weight</source>
        <translation>CLIP 权重</translation>
    </message>
    <message>
        <source>Style weight</source>
        <translation>风格权重</translation>
    </message>
    <message>
        <source>Paint strength</source>
        <translation>涂抹强度</translation>
    </message>
    <message>
        <source>Point at, in percent of the process</source>
        <translation>点的位置（过程百分比）</translation>
    </message>
    <message>
        <source>Value of the point</source>
        <translation>点的值</translation>
    </message>
    <message>
        <source>Curve that is edited</source>
        <translation>正在编辑的曲线</translation>
    </message>
    <message>
        <source>Which curve is edited</source>
        <translation>编辑哪条曲线</translation>
    </message>
    <message>
        <source>At</source>
        <comment>percent of the process</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Add a point (Insert)</source>
        <translation>添加点 (Insert)</translation>
    </message>
    <message>
        <source>Remove the point (Delete)</source>
        <translation>移除点 (Delete)</translation>
    </message>
    <message>
        <source>Reset the curve</source>
        <translation>重置曲线</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
</context>
<context>
    <name>daub::CurveView</name>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>%1, point %2 of %3: %4 at %5 % of the process</source>
        <translation>%1，第 %2 个点，共 %3 个：过程 %5 % 处为 %4</translation>
    </message>
    <message>
        <source>Drag points; double-click adds one or takes it away (Insert, Delete, arrow keys).</source>
        <translation>拖动点；双击添加或移除点（Insert、Delete、方向键）。</translation>
    </message>
</context>
<context>
    <name>daub::DockTitle</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
</context>
<context>
    <name>daub::Document</name>
    <message>
        <source>Edit negative prompt</source>
        <translation>编辑反向提示词</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>编辑提示词</translation>
    </message>
    <message>
        <source>Add region</source>
        <translation>添加区域</translation>
    </message>
    <message>
        <source>Duplicate region</source>
        <translation>复制区域</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>删除区域</translation>
    </message>
    <message>
        <source>Move region</source>
        <translation>移动区域</translation>
    </message>
    <message>
        <source>Resize canvas</source>
        <translation>调整画布大小</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>更改风格</translation>
    </message>
    <message>
        <source>Change start image</source>
        <translation>更改起始图像</translation>
    </message>
    <message>
        <source>Remove start image</source>
        <translation>移除起始图像</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>仅更改此处</translation>
    </message>
    <message>
        <source>Change everywhere</source>
        <translation>更改全部</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>恢复设置</translation>
    </message>
    <message>
        <source>Delete result</source>
        <translation>删除结果</translation>
    </message>
    <message>
        <source>Keep result</source>
        <translation>保留结果</translation>
    </message>
    <message>
        <source>No longer keep result</source>
        <translation>不再保留结果</translation>
    </message>
    <message>
        <source>Add style reference</source>
        <translation>添加风格参考</translation>
    </message>
    <message>
        <source>Import colour map</source>
        <translation>导入颜色图</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>导入范围</translation>
    </message>
    <message>
        <source>Add an element</source>
        <translation>添加元素</translation>
    </message>
    <message>
        <source>Paint beyond the edges</source>
        <translation>绘制到边缘之外</translation>
    </message>
    <message>
        <source>Go on from this picture</source>
        <translation>从此图像继续</translation>
    </message>
    <message>
        <source>Change strength</source>
        <translation>更改强度</translation>
    </message>
</context>
<context>
    <name>daub::DrawTools</name>
    <message>
        <source>Width of strokes</source>
        <translation>笔触宽度</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Takes the last stroke back</source>
        <translation>撤回最后一笔</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Takes all strokes of this frame away</source>
        <translation>清除此帧的所有笔触</translation>
    </message>
</context>
<context>
    <name>daub::DropZones</name>
    <message>
        <source>Start image</source>
        <translation>起始图像</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>风格参考</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>恢复设置</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>颜色图</translation>
    </message>
</context>
<context>
    <name>daub::ExportControl</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>图像 (%1)</translation>
    </message>
    <message>
        <source>A folder for the areas</source>
        <translation>存放范围的文件夹</translation>
    </message>
    <message>
        <source>Export a colour map</source>
        <translation>导出颜色图</translation>
    </message>
    <message>
        <source>-colours</source>
        <translation>-colours</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>导入颜色图</translation>
    </message>
    <message>
        <source>Import an area</source>
        <translation>导入范围</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) written to %1.</source>
        <translation>
            <numerusform>已将 %n 个范围写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The map is in %1, what its colours mean in %2.</source>
        <translation>颜色图在 %1，其颜色的含义在 %2。</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>导入范围</translation>
    </message>
</context>
<context>
    <name>daub::ExportDialog</name>
    <message>
        <source>&amp;Keep the settings in the file</source>
        <translation>在文件中保留设置(&amp;K)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>导出图像</translation>
    </message>
    <message>
        <source>Dropped back into Daub, such a picture restores words, paint and settings. TIFF and OpenEXR carry none.</source>
        <translation>将此类图像拖回 Daub 可恢复文字、涂抹和设置。TIFF 和 OpenEXR 不携带这些信息。</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>选择文件(&amp;F)...</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>16 位浮点</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>32 位浮点</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>无损(&amp;L)</translation>
    </message>
    <message>
        <source>Size on &amp;paper</source>
        <translation>纸上尺寸(&amp;P)</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>纸上宽度</translation>
    </message>
    <message>
        <source>Height on paper</source>
        <translation>纸上高度</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>sRGB looks right everywhere; linear is for compositing</source>
        <translation>sRGB 在任何地方都显示正确；线性用于合成</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>位深(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>The number of pixels stays the same</source>
        <translation>像素数不变</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>英寸</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Width and height</source>
        <translation>宽度和高度</translation>
    </message>
</context>
<context>
    <name>daub::FileDialogs</name>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are in no file.</source>
        <translation>“%1”有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Without saving they are lost, and so are the pictures made since.</source>
        <translation>不保存则会丢失，此后生成的图像也会丢失。</translation>
    </message>
    <message>
        <source>Take the picture back?</source>
        <translation>恢复图像？</translation>
    </message>
    <message>
        <source>Daub ended without closing a picture that was last changed on %1.</source>
        <translation>Daub 退出时未关闭一幅最后修改于 %1 的图像。</translation>
    </message>
    <message>
        <source>Everything up to the last stroke is still there.</source>
        <translation>直到最后一笔的内容都还在。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Pictures painted in Daub (*.ora);;Pictures made by Daub (*.png *.jpg *.jpeg *.webp);;All files (*)</source>
        <translation>在 Daub 中绘制的图像 (*.ora);;Daub 生成的图像 (*.png *.jpg *.jpeg *.webp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>OpenRaster (*.ora)</source>
        <translation>OpenRaster (*.ora)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>End what is being made?</source>
        <translation>结束正在进行的工作?</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>结束并关闭</translation>
    </message>
    <message>
        <source>End and leave the project</source>
        <translation>结束并离开项目</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续进行</translation>
    </message>
</context>
<context>
    <name>daub::FillTool</name>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
</context>
<context>
    <name>daub::FirstTour</name>
    <message>
        <source>New here?</source>
        <translation>第一次使用？</translation>
    </message>
    <message>
        <source>A tour of about three minutes leads from this sentence to a picture of your own. You can leave it at any step, and the Help menu brings it back.</source>
        <translation>约三分钟的导览会带您从这句话走到自己的图像。您可以随时退出，也可以从“帮助”菜单再次打开。</translation>
    </message>
    <message>
        <source>Make a picture</source>
        <translation>生成一幅图像</translation>
    </message>
    <message>
        <source>The sentence says what the picture shows. Its coloured words have areas on the canvas: there they shall appear. Press &lt;b&gt;Generate&lt;/b&gt; or %1.</source>
        <translation>这句话说明图像的内容。带颜色的词在画布上有对应的范围，它们会出现在那里。请按&lt;b&gt;生成&lt;/b&gt;或 %1。</translation>
    </message>
    <message>
        <source>Watch it form</source>
        <translation>观看它逐步成形</translation>
    </message>
    <message>
        <source>The picture begins as noise and gets clearer with every step. %1 cancels it; &lt;i&gt;Stop and keep&lt;/i&gt; takes it as it stands. Finished pictures gather under Results.</source>
        <translation>图像从噪声开始，每一步都更清晰。%1 可取消；&lt;i&gt;停止并保留&lt;/i&gt;会留下当前的图像。完成的图像会汇集在“结果”中。</translation>
    </message>
    <message>
        <source>Give words an area</source>
        <translation>为词指定范围</translation>
    </message>
    <message>
        <source>Select some words of the sentence that have no colour yet, such as “green meadow” in the example, and press %1. They get a colour of their own.</source>
        <translation>选中句中还没有颜色的词，例如示例中的“green meadow”，然后按 %1。它们会得到自己的颜色。</translation>
    </message>
    <message>
        <source>Paint it</source>
        <translation>涂出范围</translation>
    </message>
    <message>
        <source>Take the brush (%1) and paint roughly where these words shall appear. Soft and sloppy is fine; what you leave free is the model&apos;s to fill.</source>
        <translation>选择画笔 (%1)，粗略涂出这些词应出现的位置。柔和随意即可；留空的部分由模型填充。</translation>
    </message>
    <message>
        <source>The picture follows</source>
        <translation>图像随之变化</translation>
    </message>
    <message>
        <source>While &lt;b&gt;Live&lt;/b&gt; is on (%1), a new picture comes whenever you lift the pen. Paint some more and look how it answers. Generate makes it in full quality and keeps it.</source>
        <translation>&lt;b&gt;实时&lt;/b&gt;开启时 (%1)，每次抬笔都会得到新图像。再涂几笔，看它如何回应。“生成”会以完整质量制作并保留图像。</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>带走作品</translation>
    </message>
    <message>
        <source>%1 saves the project with sentence, areas and pictures. %2 exports the picture alone; dropped back onto the canvas, it brings all its settings along.</source>
        <translation>%1 保存包含句子、范围和图像的项目。%2 仅导出图像；把它拖回画布即可恢复全部设置。</translation>
    </message>
    <message>
        <source>That is all it takes</source>
        <translation>就是这么简单</translation>
    </message>
    <message>
        <source>Write your own sentence now: &lt;b&gt;File &gt; New picture&lt;/b&gt;. F1 opens the manual at the part that you are working in, and every control says what it does when the pointer rests on it.</source>
        <translation>现在写下您自己的句子：&lt;b&gt;文件 &gt; 新建图像&lt;/b&gt;。F1 会在您正在使用的部分打开手册，指针停在任何控件上都会显示说明。</translation>
    </message>
</context>
<context>
    <name>daub::FramesPanel</name>
    <message>
        <source>Paint some of the inside and some of the outside.</source>
        <translation>请分别涂一些内部和外部。</translation>
    </message>
    <message>
        <source>There is no matte for this frame yet.</source>
        <translation>此帧还没有遮罩。</translation>
    </message>
    <message>
        <source>This frame is not finished yet.</source>
        <translation>此帧尚未完成。</translation>
    </message>
    <message>
        <source>There is no plate here.</source>
        <translation>这里没有背景素材。</translation>
    </message>
    <message>
        <source>Choose a plate.</source>
        <translation>请选择背景素材。</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>请选择干净素材:没有主体的画面。</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Missing plates</source>
        <translation>缺失的素材</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>画布显示的内容</translation>
    </message>
    <message>
        <source>Show: picture</source>
        <translation>显示:图像</translation>
    </message>
    <message>
        <source>Show: plate</source>
        <translation>显示:素材</translation>
    </message>
    <message>
        <source>Show: matte over plate</source>
        <translation>显示:素材上的遮罩</translation>
    </message>
    <message>
        <source>Show: matte</source>
        <translation>显示:遮罩</translation>
    </message>
    <message>
        <source>Show: figure alone</source>
        <translation>显示:仅主体</translation>
    </message>
    <message>
        <source>Show: finished frames</source>
        <translation>显示:成品帧</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use for the active region</source>
        <translation>用于当前区域</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>要制作的内容</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>抠像</translation>
    </message>
    <message>
        <source>Rotoscope</source>
        <translation>逐帧遮罩</translation>
    </message>
    <message>
        <source>The pictures that were filmed: name.####.png, .exr, .tif or .jpg</source>
        <translation>拍摄的画面:name.####.png、.exr、.tif 或 .jpg</translation>
    </message>
    <message>
        <source>Range of frames</source>
        <translation>帧范围</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which frames: 1-100, 1-100x2, 1-20,45. Empty: all that there are</source>
        <translation>哪些帧:1-100、1-100x2、1-20,45。留空:所有帧</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>The frame that the canvas shows</source>
        <translation>画布显示的帧</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Progress of the sequence</source>
        <translation>序列进度</translation>
    </message>
    <message>
        <source>State of the sequence</source>
        <translation>序列状态</translation>
    </message>
    <message>
        <source>The mattes that were made become those of the region that is painted on</source>
        <translation>将做好的遮罩用作当前绘制区域的遮罩</translation>
    </message>
    <message>
        <source>Ends at once; finished frames stay, and the next start goes on after them</source>
        <translation>立即结束;已完成的帧会保留,下次从其后继续</translation>
    </message>
    <message>
        <source>Write mattes</source>
        <translation>写出遮罩</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟踪</translation>
    </message>
    <message>
        <source>Paints all frames that are not finished yet</source>
        <translation>绘制所有尚未完成的帧</translation>
    </message>
    <message>
        <source>Writes the mattes of all frames that are not finished yet</source>
        <translation>写出所有尚未完成的帧的遮罩</translation>
    </message>
    <message>
        <source>Frame %1. Esc goes back to the picture.</source>
        <translation>第 %1 帧。按 Esc 返回图像。</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Choose a plate first.</source>
        <translation>请先选择素材。</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%1 / %2 帧</translation>
    </message>
    <message>
        <source>Finished; %1 of %2 frames were there already</source>
        <translation>已完成;%2 帧中有 %1 帧原已存在</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Write the mattes first.</source>
        <translation>请先写出遮罩。</translation>
    </message>
    <message>
        <source>Choose a region first.</source>
        <translation>请先选择区域。</translation>
    </message>
    <message>
        <source>The mattes are single pictures: say which frames there are, for example 1-100.</source>
        <translation>遮罩是单张图像:请指定有哪些帧,例如 1-100。</translation>
    </message>
    <message>
        <source>The mattes have %1 x %2 pixels, another shape than the canvas of %3 x %4. Set the canvas to their size (Edit &gt; Canvas size).</source>
        <translation>遮罩为 %1 x %2 像素,与 %3 x %4 的画布形状不同。请将画布设为相同大小(编辑 &gt; 画布大小)。</translation>
    </message>
    <message>
        <source>Choose mattes for at least one region.</source>
        <translation>请至少为一个区域选择遮罩。</translation>
    </message>
    <message>
        <source>Choose the plates that the picture shall lie over.</source>
        <translation>请选择图像要叠加其上的素材。</translation>
    </message>
    <message>
        <source>The plate is one picture: say which frames there are, for example 1-100.</source>
        <translation>素材是单张图像:请指定有哪些帧,例如 1-100。</translation>
    </message>
    <message>
        <source>Name the files to write with a place for the frame&apos;s number: out.####.png.</source>
        <translation>请为文件命名并留出帧号的位置:out.####.png。</translation>
    </message>
    <message>
        <source>Name the files of the finished frames first.</source>
        <translation>请先指定成品帧的文件名。</translation>
    </message>
    <message>
        <source>The frames would take the place of the plates. Choose another name.</source>
        <translation>这些帧会覆盖素材。请选择其他名称。</translation>
    </message>
    <message>
        <source>Frames are being made. Esc once more ends this after the frame that is being made; finished frames stay.</source>
        <translation>正在制作帧。再按一次 Esc 会在当前帧之后结束;已完成的帧会保留。</translation>
    </message>
    <message>
        <source>Ends after this frame</source>
        <translation>将在此帧之后结束</translation>
    </message>
    <message>
        <source>ends after this frame</source>
        <translation>在此帧之后结束</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Ended; %1 of %2 frames are finished. The next start goes on after them.</source>
        <translation>已结束;%2 帧中有 %1 帧已完成。下次从其后继续。</translation>
    </message>
    <message>
        <source>%1 of %2 are finished.</source>
        <translation>%2 帧中有 %1 帧已完成。</translation>
    </message>
    <message>
        <source>Frames are being rendered.</source>
        <translation>正在渲染帧。</translation>
    </message>
    <message>
        <source>Mattes are being made.</source>
        <translation>正在制作遮罩。</translation>
    </message>
    <message>
        <source>Finished frames are kept; the next start goes on after them.</source>
        <translation>已完成的帧会保留;下次从其后继续。</translation>
    </message>
    <message>
        <source>Finished mattes are kept; the next start goes on after them.</source>
        <translation>已完成的遮罩会保留;下次从其后继续。</translation>
    </message>
</context>
<context>
    <name>daub::GenerateButtons</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
</context>
<context>
    <name>daub::GenerateControl</name>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
</context>
<context>
    <name>daub::GradientTool</name>
    <message>
        <source>Gradient</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: steps of 45°</source>
        <translation>Alt 减去 · Shift：以 45° 为步长</translation>
    </message>
</context>
<context>
    <name>daub::IntervalSlider</name>
    <message>
        <source>Drag the ends, or what lies between them; double-click for the whole process</source>
        <translation>拖动两端或中间部分；双击选择整个过程</translation>
    </message>
    <message>
        <source>%1 – %2 %</source>
        <translation>%1 – %2 %</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the beginning.</source>
        <translation>过程的 %1。方向键移动起点。</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the end.</source>
        <translation>过程的 %1。方向键移动终点。</translation>
    </message>
</context>
<context>
    <name>daub::KeyPage</name>
    <message>
        <source>Key</source>
        <translation>抠像</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Kind of background</source>
        <translation>背景类型</translation>
    </message>
    <message>
        <source>A colour screen</source>
        <translation>彩色幕布</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>明暗</translation>
    </message>
    <message>
        <source>A clean plate</source>
        <translation>干净素材</translation>
    </message>
    <message>
        <source>What tells the figure from the background: the screen&apos;s colour, how light it is, or the picture without the figure</source>
        <translation>区分主体与背景的依据:幕布颜色、明暗,或没有主体的画面</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Clean plate</source>
        <translation>干净素材</translation>
    </message>
    <message>
        <source>The picture without the figure: one for all frames, or a sequence</source>
        <translation>没有主体的画面:一张用于所有帧,或一个序列</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>背景颜色</translation>
    </message>
    <message>
        <source>Choose the colour of the background; Pick takes it from the plate</source>
        <translation>选择背景颜色;“拾取”从素材中取色</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Tolerance of the key</source>
        <translation>抠像容差</translation>
    </message>
    <message>
        <source>How far from the background a pixel may be and still be background</source>
        <translation>像素偏离背景多远仍算作背景</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>实心</translation>
    </message>
    <message>
        <source>Solid from</source>
        <translation>实心起点</translation>
    </message>
    <message>
        <source>How far from the background a pixel must be to be wholly the figure&apos;s</source>
        <translation>像素偏离背景多远才完全属于主体</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>Softness of edges</source>
        <translation>边缘柔和度</translation>
    </message>
    <message>
        <source>1: edges as they are in the plate; 0: hard</source>
        <translation>1:边缘与素材一致;0:硬边</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>Feather of edges</source>
        <translation>边缘羽化</translation>
    </message>
    <message>
        <source>Blurs the finished matte</source>
        <translation>模糊完成的遮罩</translation>
    </message>
    <message>
        <source>Despill</source>
        <translation>去溢色</translation>
    </message>
    <message>
        <source>How much of the screen&apos;s light on the figure is taken away</source>
        <translation>去除主体上多少幕布反光</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Width of solved edges</source>
        <translation>求解边缘的宽度</translation>
    </message>
    <message>
        <source>Pixels beside borders whose share is solved from the colours around them</source>
        <translation>边界旁由周围颜色求解占比的像素</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写出的内容</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>要写出的遮罩</translation>
    </message>
    <message>
        <source>Figure without the screen</source>
        <translation>去除幕布的主体</translation>
    </message>
    <message>
        <source>If wanted: the figure alone, without the screen&apos;s light, with alpha</source>
        <translation>如需要:仅主体,去除幕布反光,带 Alpha</translation>
    </message>
    <message>
        <source>Make finished mattes anew</source>
        <translation>重做已完成的遮罩</translation>
    </message>
    <message>
        <source>Otherwise finished mattes are skipped, and an interrupted run goes on</source>
        <translation>否则跳过已完成的遮罩,中断的任务将继续</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>在素材上</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>拾取</translation>
    </message>
    <message>
        <source>Click the background on the plate: its colour is taken</source>
        <translation>单击素材上的背景即可取色</translation>
    </message>
    <message>
        <source>Garbage</source>
        <translation>垃圾</translation>
    </message>
    <message>
        <source>Paint what is surely background</source>
        <translation>涂抹肯定是背景的部分</translation>
    </message>
    <message>
        <source>Garbage area</source>
        <translation>垃圾区域</translation>
    </message>
    <message>
        <source>Draw around what is surely background, or click its corners and the first one again</source>
        <translation>圈出肯定是背景的部分,或依次单击其角点并再次单击第一个</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Paint what is surely the figure</source>
        <translation>涂抹肯定是主体的部分</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>请选择干净素材:没有主体的画面。</translation>
    </message>
    <message>
        <source>Garbage mask</source>
        <translation>垃圾遮罩</translation>
    </message>
    <message>
        <source>If there is one: white is background. One picture for all frames, or a sequence that moves along</source>
        <translation>如果有:白色为背景。所有帧共用一张图像,或随之移动的序列</translation>
    </message>
    <message>
        <source>Region whose paint is garbage</source>
        <translation>其涂抹作为垃圾的区域</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>无区域</translation>
    </message>
    <message>
        <source>What is painted for this region of the picture is background in all frames</source>
        <translation>为图像的此区域涂抹的部分在所有帧中都是背景</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>daub::MainWindow</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>There is nothing to recover.</source>
        <translation>没有可恢复的内容。</translation>
    </message>
    <message>
        <source>%1[*] – Daub</source>
        <translation>%1[*] – Daub</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. What was there is in %1.</source>
        <translation>无法读取设置，已恢复为初始状态。原内容保存在 %1。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
</context>
<context>
    <name>daub::ManualWindow</name>
    <message>
        <source>No section has all of these words.</source>
        <translation>没有包含所有这些词的章节。</translation>
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
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Daub manual</source>
        <translation>Daub 手册</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Shows the sections that have all of these words (%1)</source>
        <translation>显示包含所有这些词的章节 (%1)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The manual is not installed.</source>
        <translation>未安装手册。</translation>
    </message>
</context>
<context>
    <name>daub::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>daub::ModelDetails</name>
    <message>
        <source>%1 pixels</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>, also %1</source>
        <translation>，也可 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n experts)</source>
        <translation>
            <numerusform>%1（%n 个专家）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 up to %2 tokens</source>
        <translation>%1 最多 %2 个词元</translation>
    </message>
    <message numerus="yes">
        <source>; knows %n word(s)</source>
        <translation>
            <numerusform>；认识 %n 个词</numerusform>
        </translation>
    </message>
    <message>
        <source>paint with words</source>
        <translation>用文字作画</translation>
    </message>
    <message>
        <source>start image</source>
        <translation>起始图像</translation>
    </message>
    <message>
        <source>change only here</source>
        <translation>仅更改此处</translation>
    </message>
    <message>
        <source>style references</source>
        <translation>风格参考</translation>
    </message>
    <message>
        <source>the text encoders leave once the sentence is read</source>
        <translation>读完句子后释放文本编码器</translation>
    </message>
    <message>
        <source>only one expert is loaded at a time</source>
        <translation>每次只加载一个专家</translation>
    </message>
    <message>
        <source>guided evaluations run one after the other</source>
        <translation>引导计算依次进行</translation>
    </message>
    <message>
        <source>pictures are made one after the other</source>
        <translation>图像逐一生成</translation>
    </message>
    <message>
        <source>the picture is decoded in tiles</source>
        <translation>图像分块解码</translation>
    </message>
    <message>
        <source>the last stage works in tiles</source>
        <translation>最后阶段分块处理</translation>
    </message>
    <message>
        <source>weights are held in half precision</source>
        <translation>权重以半精度保存</translation>
    </message>
    <message>
        <source>%1 needed, %2 free</source>
        <translation>需要 %1，可用 %2</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>: too much. %1</source>
        <translation>：过多。%1</translation>
    </message>
    <message>
        <source>; it fits because %1</source>
        <translation>；可以容纳，因为%1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1&#xa0;×&#xa0;%2</source>
        <translation>%1&#xa0;×&#xa0;%2</translation>
    </message>
</context>
<context>
    <name>daub::ModelsDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Link instead of copying</source>
        <translation>链接而不复制(&amp;L)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>LoRAs and adapters</source>
        <translation>LoRA 与适配器</translation>
    </message>
    <message>
        <source>The model stays where it is; it must not be moved from there</source>
        <translation>模型保持原位；不得将其移走</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Installing %1...</source>
        <translation>正在安装 %1...</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>正在查找模型...</translation>
    </message>
    <message>
        <source>A model folder, with model_index.json</source>
        <translation>包含 model_index.json 的模型文件夹</translation>
    </message>
    <message>
        <source>Cancelled: nothing was installed.</source>
        <translation>已取消：未安装任何内容。</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 已安装。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>A &amp;file...</source>
        <translation>文件(&amp;F)...</translation>
    </message>
    <message>
        <source>A &amp;folder...</source>
        <translation>文件夹(&amp;O)...</translation>
    </message>
    <message>
        <source>A model, LoRA, embedding, IP-Adapter or autoencoder; or drop it here</source>
        <translation>模型、LoRA、嵌入、IP-Adapter 或自编码器；也可拖放到此处</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>模型 (%1)</translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <translation>模型与适配器</translation>
    </message>
    <message>
        <source>Checking %1...</source>
        <translation>正在检查 %1...</translation>
    </message>
    <message>
        <source>%1: its models are found from now on where they lie.</source>
        <translation>%1：今后将在原位置找到其中的模型。</translation>
    </message>
</context>
<context>
    <name>daub::ModelsPage</name>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>用于此图像(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>打开其文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>已安装的模型</translation>
    </message>
    <message>
        <source>The next pictures of this document are made with this model</source>
        <translation>此文档接下来的图像将使用该模型</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <source>This picture&apos;s model</source>
        <translation>此图像的模型</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>正在查找模型...</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>未安装模型</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>It came with Daub, or lies in another program&apos;s folder</source>
        <translation>它随 Daub 提供，或位于其他程序的文件夹中</translation>
    </message>
    <message>
        <source>Moves it to the trash</source>
        <translation>将其移到回收站</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>更改模型</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 已移到回收站。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>无法将 %1 移到回收站。请在其文件夹中移除。</translation>
    </message>
</context>
<context>
    <name>daub::MoveTool</name>
    <message>
        <source>Move paint</source>
        <translation>移动涂抹</translation>
    </message>
</context>
<context>
    <name>daub::NoiseAxis</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Steps of the picture</source>
        <translation>图像的步骤</translation>
    </message>
    <message>
        <source>%1 of the process</source>
        <translation>过程的 %1</translation>
    </message>
    <message>
        <source>σ %1</source>
        <translation>σ %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>No picture was made yet.</source>
        <translation>尚未生成图像。</translation>
    </message>
    <message>
        <source>The result. Left and Right show its steps.</source>
        <translation>结果。左右键可查看各步。</translation>
    </message>
    <message>
        <source>Click to branch here: what you change from then on acts only later.</source>
        <translation>单击在此分支：此后的更改只在其后起作用。</translation>
    </message>
    <message>
        <source>Drag to look at the steps (Left and Right; End for the result).</source>
        <translation>拖动查看各步（左右键；End 键查看结果）。</translation>
    </message>
</context>
<context>
    <name>daub::PartNames</name>
    <message>
        <source>base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>x4 upscaler</source>
        <translation>x4 放大器</translation>
    </message>
    <message>
        <source>super-resolution %1</source>
        <translation>超分辨率 %1</translation>
    </message>
    <message>
        <source>high noise</source>
        <translation>高噪声</translation>
    </message>
    <message>
        <source>middle noise</source>
        <translation>中噪声</translation>
    </message>
    <message>
        <source>low noise</source>
        <translation>低噪声</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>精修</translation>
    </message>
</context>
<context>
    <name>daub::PickerTool</name>
    <message>
        <source>No region here</source>
        <translation>此处没有区域</translation>
    </message>
</context>
<context>
    <name>daub::PictureExchange</name>
    <message>
        <source>Compare the two</source>
        <translation>比较两者</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>与上一张图像比较</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>没有可粘贴的图像。</translation>
    </message>
    <message>
        <source>Delete results</source>
        <translation>删除结果</translation>
    </message>
</context>
<context>
    <name>daub::PictureTarget</name>
    <message>
        <source>Press to choose a file, or paste with %1</source>
        <translation>点按以选择文件，或用 %1 粘贴</translation>
    </message>
</context>
<context>
    <name>daub::PictureUseDialog</name>
    <message>
        <source>Use the picture as</source>
        <translation>将图像用作</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>粘贴的图像</translation>
    </message>
    <message>
        <source>&amp;Start image</source>
        <translation>起始图像(&amp;S)</translation>
    </message>
    <message>
        <source>St&amp;yle reference</source>
        <translation>风格参考(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Restore its settings</source>
        <translation>恢复其设置(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>daub::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>实时模式</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>数位板</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>daub::PressureCurveView</name>
    <message>
        <source>Pressure curve</source>
        <translation>压力曲线</translation>
    </message>
    <message>
        <source>Press with the pen here to try it</source>
        <translation>用笔在此按压试试</translation>
    </message>
</context>
<context>
    <name>daub::ProcessFields</name>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>How strongly paint steers, where its curve is highest.</source>
        <translation>曲线最高处涂抹的引导强度。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture</source>
        <translation>相同的种子和设置得到相同的图像</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>更改种子</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>How many pictures Generate makes, each with the next seed.</source>
        <translation>“生成”一次制作的图像数，每张使用下一个种子。</translation>
    </message>
</context>
<context>
    <name>daub::ProcessPanel</name>
    <message>
        <source>Branch here</source>
        <translation>在此分支</translation>
    </message>
    <message>
        <source>From the step that is looked at on, what you change is new; all before stays as it is. Only the rest is computed again.</source>
        <translation>从正在查看的步骤起，更改才生效；之前的一切不变。仅重新计算其余部分。</translation>
    </message>
    <message>
        <source>Pure noise</source>
        <translation>纯噪声</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>End branch</source>
        <translation>结束分支</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source> of stage %1</source>
        <translation>（阶段 %1）</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>过程</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>自编码器</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>autoencoder</comment>
        <translation>模型默认</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>更改自编码器</translation>
    </message>
    <message>
        <source>What turns the result of the last step into a picture</source>
        <translation>把最后一步的结果变成图像的部分</translation>
    </message>
</context>
<context>
    <name>daub::ProgressDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>daub::ProjectFiles</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>daub::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>One sentence that says what the picture shows</source>
        <translation>一句说明图像内容的话</translation>
    </message>
    <message>
        <source>Describe the picture, select words, paint them</source>
        <translation>描述图像，选中词语，涂出范围</translation>
    </message>
    <message>
        <source>Make Region of Words</source>
        <translation>用词创建区域</translation>
    </message>
    <message>
        <source>Make a region of the selected words (Ctrl+R)</source>
        <translation>用选中的词创建区域 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Weigh Words More</source>
        <translation>提高词的权重</translation>
    </message>
    <message>
        <source>Weigh Words Less</source>
        <translation>降低词的权重</translation>
    </message>
    <message>
        <source>Weigh words</source>
        <translation>更改词的权重</translation>
    </message>
    <message>
        <source>An encoder of the model has no room for these words.</source>
        <translation>模型的一个编码器容不下这些词。</translation>
    </message>
</context>
<context>
    <name>daub::PromptPanel</name>
    <message>
        <source>Keep out of the picture</source>
        <translation>不要出现在图像中</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>What the picture shall not show</source>
        <translation>图像中不应出现的内容</translation>
    </message>
    <message>
        <source>Make region of selected words</source>
        <translation>用选中的词创建区域</translation>
    </message>
</context>
<context>
    <name>daub::PromptWarnings</name>
    <message>
        <source>The sentence is empty: write what the picture shall show.</source>
        <translation>句子为空：请写下图像应显示的内容。</translation>
    </message>
    <message>
        <source>A region stands for no words, so its paint does nothing. Select its words.</source>
        <translation>有一个区域没有对应的词，其涂抹不起作用。请选中它的词。</translation>
    </message>
    <message>
        <source>The region “%1” stands for no words, so its paint does nothing. Select its words.</source>
        <translation>区域“%1”没有对应的词，其涂抹不起作用。请选中它的词。</translation>
    </message>
    <message>
        <source>“%1” lies beyond what %2 reads, so it hardly acts. Shorten the sentence before it.</source>
        <translation>“%1”超出了 %2 的读取范围，几乎不起作用。请缩短它前面的句子。</translation>
    </message>
    <message>
        <source>The regions “%1” and “%2” stand for the same words: the thing may come up in both places.</source>
        <translation>区域“%1”和“%2”对应相同的词：该事物可能同时出现在两处。</translation>
    </message>
    <message>
        <source>The model was not taught “%1”.</source>
        <translation>模型没有学过“%1”。</translation>
    </message>
    <message>
        <source>The model was not taught these words: %1.</source>
        <translation>模型没有学过这些词：%1。</translation>
    </message>
    <message>
        <source>Bind to selected words</source>
        <translation>绑定到选中的词</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>移到最前</translation>
    </message>
    <message>
        <source>Unbind the upper one</source>
        <translation>解除上方区域的绑定</translation>
    </message>
    <message>
        <source>Unbind “%1”</source>
        <translation>解除“%1”的绑定</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>写作“%1”</translation>
    </message>
    <message>
        <source>The LoRA “%1” is not installed, or this model cannot use it.</source>
        <translation>LoRA“%1”未安装，或此模型无法使用它。</translation>
    </message>
</context>
<context>
    <name>daub::QueueModel</name>
    <message>
        <source>A picture without words</source>
        <translation>没有文字的图像</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2, %n picture(s), seed %3</source>
        <translation>
            <numerusform>%1 × %2，%n 张图像，种子 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::QueuePopup</name>
    <message>
        <source>Pictures that wait</source>
        <translation>等待中的图像</translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation>移除 (Delete)</translation>
    </message>
    <message>
        <source>Drag them to change the order, or use Alt+Up and Alt+Down.</source>
        <translation>拖动即可调整顺序，也可用 Alt+上 和 Alt+下。</translation>
    </message>
</context>
<context>
    <name>daub::RegionActions</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select Words</source>
        <translation>选中词语</translation>
    </message>
    <message>
        <source>Unbind from Words</source>
        <translation>解除与词的绑定</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反转</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>扩展…</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>收缩…</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>收缩</translation>
    </message>
    <message>
        <source>Feather…</source>
        <translation>羽化…</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>Copy Mask to</source>
        <translation>复制蒙版到</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>（没有词）</translation>
    </message>
    <message>
        <source>Show Paint</source>
        <translation>显示涂抹</translation>
    </message>
    <message>
        <source>Lock Paint</source>
        <translation>锁定涂抹</translation>
    </message>
    <message>
        <source>Acts on the Picture</source>
        <translation>作用于图像</translation>
    </message>
    <message>
        <source>Keep Out of Here</source>
        <translation>不要出现在此处</translation>
    </message>
    <message>
        <source>Pixels of the canvas:</source>
        <translation>画布像素：</translation>
    </message>
    <message>
        <source>Clear region</source>
        <translation>清除区域</translation>
    </message>
    <message>
        <source>Invert region</source>
        <translation>反转区域</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>扩展区域</translation>
    </message>
    <message>
        <source>Shrink region</source>
        <translation>收缩区域</translation>
    </message>
    <message>
        <source>Feather region</source>
        <translation>羽化区域</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>复制蒙版</translation>
    </message>
</context>
<context>
    <name>daub::RegionChoice</name>
    <message>
        <source>Region %1</source>
        <translation>区域 %1</translation>
    </message>
</context>
<context>
    <name>daub::RegionControl</name>
    <message>
        <source>Grow the area</source>
        <translation>扩展范围</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>收缩范围</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>羽化范围</translation>
    </message>
    <message>
        <source>By pixels</source>
        <translation>像素数</translation>
    </message>
</context>
<context>
    <name>daub::RegionDelegate</name>
    <message>
        <source>no words yet</source>
        <translation>还没有词</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>选择其他颜色</translation>
    </message>
    <message>
        <source>Unlock the paint</source>
        <translation>解锁涂抹</translation>
    </message>
    <message>
        <source>Lock the paint</source>
        <translation>锁定涂抹</translation>
    </message>
    <message>
        <source>Hide the paint</source>
        <translation>隐藏涂抹</translation>
    </message>
    <message>
        <source>Show the paint</source>
        <translation>显示涂抹</translation>
    </message>
    <message>
        <source>Stands for no words: drop it on some in the sentence</source>
        <translation>没有对应的词：请将其拖到句中的词上</translation>
    </message>
    <message>
        <source>%1: the picture follows its paint to %2 of 1</source>
        <translation>%1：图像遵循其涂抹的程度为 %2（满分 1）</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>区域名称</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperties</name>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Part of the process in which the region acts</source>
        <translation>区域起作用的过程区间</translation>
    </message>
    <message>
        <source>Keep this out of here</source>
        <translation>不让它出现在此处</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>regions that overlap</comment>
        <translation>共享</translation>
    </message>
    <message>
        <source>On top</source>
        <comment>regions that overlap</comment>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Share: where regions overlap, both act. On top: those below give way.</source>
        <translation>共享：重叠处两者都起作用。置顶：下方的区域让位。</translation>
    </message>
    <message>
        <source>The words join the negative prompt, only where this region is painted</source>
        <translation>这些词会加入反向提示词，仅限此区域涂抹之处</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Own noise</source>
        <translation>独立噪声</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperty</name>
    <message>
        <source>Rename region</source>
        <translation>重命名区域</translation>
    </message>
    <message>
        <source>Change region colour</source>
        <translation>更改区域颜色</translation>
    </message>
    <message>
        <source>Bind region to words</source>
        <translation>将区域绑定到词</translation>
    </message>
    <message>
        <source>Change region strength</source>
        <translation>更改区域强度</translation>
    </message>
    <message>
        <source>Change overlap</source>
        <translation>更改重叠方式</translation>
    </message>
    <message>
        <source>Change region interval</source>
        <translation>更改区域区间</translation>
    </message>
    <message>
        <source>Change region noise</source>
        <translation>更改区域噪声</translation>
    </message>
    <message>
        <source>Change what the region asks for</source>
        <translation>更改区域的要求</translation>
    </message>
    <message>
        <source>Switch region on or off</source>
        <translation>启用或停用区域</translation>
    </message>
    <message>
        <source>Show or hide region</source>
        <translation>显示或隐藏区域</translation>
    </message>
    <message>
        <source>Lock or unlock region</source>
        <translation>锁定或解锁区域</translation>
    </message>
</context>
<context>
    <name>daub::RegionView</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>The current one is painted. Its menu has all that can be done with it.</source>
        <translation>涂抹作用于当前区域。其菜单包含所有可用操作。</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Select words of the sentence and press Ctrl+R to paint where they shall be.</source>
        <translation>选中句中的词并按 Ctrl+R，即可涂出它们的位置。</translation>
    </message>
</context>
<context>
    <name>daub::RegionsPanel</name>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
</context>
<context>
    <name>daub::RenderPage</name>
    <message>
        <source>Missing: stop</source>
        <translation>缺失:停止</translation>
    </message>
    <message>
        <source>Missing: hold</source>
        <translation>缺失:保持</translation>
    </message>
    <message>
        <source>Missing: empty</source>
        <translation>缺失:空</translation>
    </message>
    <message>
        <source>What stands in for a frame that has no file: nothing does and the work does not begin, the file before it, or an empty one</source>
        <translation>没有文件的帧用什么代替:不代替且不开始、前一个文件,或空帧</translation>
    </message>
    <message>
        <source>Render frames</source>
        <translation>渲染帧</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Make a region of some words first (Ctrl+R). Its mattes say where it is in each frame.</source>
        <translation>请先用一些词语创建区域 (Ctrl+R)。其遮罩说明它在每一帧中的位置。</translation>
    </message>
    <message>
        <source>Add a picture whose look all frames take over; the style dock has its settings</source>
        <translation>添加一张所有帧都沿用其外观的图像;其设置在风格面板中</translation>
    </message>
    <message>
        <source>Add a style reference</source>
        <translation>添加风格参考</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>风格</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写出的内容</translation>
    </message>
    <message>
        <source>Frames to write</source>
        <translation>要写出的帧</translation>
    </message>
    <message>
        <source>PNG or TIFF, or EXR with half floats; #### stands for the frame&apos;s number</source>
        <translation>PNG 或 TIFF,或半精度 EXR;#### 代表帧号</translation>
    </message>
    <message>
        <source>Behind the mattes</source>
        <translation>遮罩背后</translation>
    </message>
    <message>
        <source>Nothing: alpha is the matte</source>
        <translation>无:Alpha 即遮罩</translation>
    </message>
    <message>
        <source>The plate</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>整幅图像</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>Usual: half in EXR, else 8 bits</source>
        <translation>常规:EXR 为半精度,其他为 8 位</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 位</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>色彩空间</translation>
    </message>
    <message>
        <source>Usual: linear in EXR, else sRGB</source>
        <translation>常规:EXR 为线性,其他为 sRGB</translation>
    </message>
    <message>
        <source>Make finished frames anew</source>
        <translation>重做已完成的帧</translation>
    </message>
    <message>
        <source>Otherwise finished frames are skipped, and an interrupted run goes on</source>
        <translation>否则跳过已完成的帧,中断的任务将继续</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>背后</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>What keeps frames steady</source>
        <translation>保持帧稳定的方法</translation>
    </message>
    <message>
        <source>The same noise in all frames</source>
        <translation>所有帧使用相同噪声</translation>
    </message>
    <message>
        <source>Otherwise each frame begins from noise of its own</source>
        <translation>否则每帧从各自的噪声开始</translation>
    </message>
    <message>
        <source>Noise goes along with its matte</source>
        <translation>噪声随遮罩移动</translation>
    </message>
    <message>
        <source>Surfaces stay with the thing that moves</source>
        <translation>表面质感跟随移动的物体</translation>
    </message>
    <message>
        <source>Attention to the first and previous frame</source>
        <translation>关注首帧与前一帧</translation>
    </message>
    <message>
        <source>Things keep their looks from frame to frame</source>
        <translation>物体外观在帧间保持一致</translation>
    </message>
    <message>
        <source>Begin from the previous frame</source>
        <translation>从前一帧开始</translation>
    </message>
    <message>
        <source>The previous result, moved along, is painted over</source>
        <translation>将前一结果随运动移动后再绘制</translation>
    </message>
    <message>
        <source>Share that is painted anew</source>
        <translation>重新绘制的比例</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>重绘</translation>
    </message>
    <message>
        <source>Hold large patches&apos; colours</source>
        <translation>保持大块颜色</translation>
    </message>
    <message>
        <source>Takes low-frequency flicker out of the frames</source>
        <translation>去除帧间的低频闪烁</translation>
    </message>
    <message>
        <source>How firmly colours are held</source>
        <translation>颜色保持的强度</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Channel of the mattes</source>
        <translation>遮罩通道</translation>
    </message>
    <message>
        <source>Channel: any</source>
        <translation>通道:自动</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Where a matte&apos;s values are; any: alpha where it says something</source>
        <translation>遮罩值所在的通道;自动:Alpha 有意义时用 Alpha</translation>
    </message>
    <message>
        <source>Missing mattes</source>
        <translation>缺失的遮罩</translation>
    </message>
    <message>
        <source>Mattes of %1</source>
        <translation>%1 的遮罩</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>一张图像</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>无参考</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图像 (%1)</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>风格参考</translation>
    </message>
</context>
<context>
    <name>daub::ResultsModel</name>
    <message>
        <source>Made on %1, kept</source>
        <translation>生成于 %1，已保留</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>生成于 %1</translation>
    </message>
</context>
<context>
    <name>daub::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Every picture that you generate is kept here.</source>
        <translation>您生成的每幅图像都保存在这里。</translation>
    </message>
</context>
<context>
    <name>daub::RetouchStrip</name>
    <message>
        <source>How much may change</source>
        <translation>可更改的程度</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Puts these words into the sentence, with a region for them</source>
        <translation>将这些词放入句中，并为其建立区域</translation>
    </message>
    <message>
        <source>&amp;Paint the area</source>
        <translation>涂出范围(&amp;P)</translation>
    </message>
    <message>
        <source>The brush paints where the picture may change</source>
        <translation>用画笔涂出图像可更改之处</translation>
    </message>
    <message>
        <source>&amp;Go on from this picture</source>
        <translation>从此图像继续(&amp;G)</translation>
    </message>
    <message>
        <source>What is shown now is kept from here on</source>
        <translation>从此刻起保留当前显示的内容</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>结束(&amp;E)</translation>
    </message>
    <message>
        <source>The next picture is made as a whole again</source>
        <translation>下一幅图像将重新整体生成</translation>
    </message>
    <message>
        <source>for example: a red balloon</source>
        <translation>例如：a red balloon</translation>
    </message>
    <message>
        <source>What shall be added</source>
        <translation>要添加的内容</translation>
    </message>
    <message>
        <source>0 % keeps what is there, 100 % paints anew</source>
        <translation>0 % 保留原样，100 % 重新绘制</translation>
    </message>
    <message>
        <source>Add to this picture:</source>
        <translation>添加到此图像：</translation>
    </message>
    <message>
        <source>Change only here: paint where the picture may change, then generate.</source>
        <translation>仅更改此处：涂出图像可更改之处，然后生成。</translation>
    </message>
    <message>
        <source>Change only here: outside the painted area every pixel stays.</source>
        <translation>仅更改此处：涂抹范围之外的每个像素都不变。</translation>
    </message>
    <message>
        <source>Add “%1”: paint where it shall be, then generate.</source>
        <translation>添加“%1”：涂出它的位置，然后生成。</translation>
    </message>
    <message>
        <source>Add “%1”: outside its area every pixel stays.</source>
        <translation>添加“%1”：其范围之外的每个像素都不变。</translation>
    </message>
    <message>
        <source>Beyond the edges: the picture stays, and what is free is painted when you generate.</source>
        <translation>边缘之外：图像保留，空白部分在生成时绘制。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>daub::RotoPage</name>
    <message>
        <source>Rotoscope</source>
        <translation>逐帧遮罩</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>在素材上</translation>
    </message>
    <message>
        <source>On one frame, paint some of the inside and some of the outside. Follow carries the matte to the other frames. Where it goes wrong, paint there and follow again: what comes after is made anew.</source>
        <translation>在一帧上涂一些内部和外部。“跟踪”将遮罩带到其他帧。出错处再涂抹并重新跟踪:其后的帧会重做。</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Paint some of what belongs to the figure</source>
        <translation>涂一些属于主体的部分</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>Paint some of what does not</source>
        <translation>涂一些不属于主体的部分</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写出的内容</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>要写出的遮罩</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>遮罩</translation>
    </message>
    <message>
        <source>Overwrite other mattes</source>
        <translation>覆盖其他遮罩</translation>
    </message>
    <message>
        <source>Also where mattes of this name lie that were not made here</source>
        <translation>即使存在并非在此制作的同名遮罩</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Width of soft edges</source>
        <translation>软边宽度</translation>
    </message>
    <message>
        <source>Pixels beside the edge whose share is solved from the colours around them; 0: hard</source>
        <translation>边缘旁由周围颜色求解占比的像素;0:硬边</translation>
    </message>
    <message>
        <source>How far edges may move</source>
        <translation>边缘可移动的距离</translation>
    </message>
    <message>
        <source>Beside the carried edge, this far is decided anew in each frame; 0: by the frame&apos;s size</source>
        <translation>在带来的边缘两侧,每帧重新判定的距离;0:按帧大小</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>No strokes yet</source>
        <translation>还没有笔触</translation>
    </message>
    <message>
        <source>Strokes on %1</source>
        <translation>有笔触的帧:%1</translation>
    </message>
    <message>
        <source>Paint on one frame first: some of the inside and some of the outside.</source>
        <translation>请先在一帧上涂一些内部和外部。</translation>
    </message>
</context>
<context>
    <name>daub::ScoreRow</name>
    <message>
        <source>Show where the model looked for these words</source>
        <translation>显示模型对这些词的关注位置</translation>
    </message>
    <message>
        <source>%1: asked versus got %2</source>
        <translation>%1：期望与结果 %2</translation>
    </message>
</context>
<context>
    <name>daub::SeedField</name>
    <message>
        <source>Own noise</source>
        <translation>独立噪声</translation>
    </message>
    <message>
        <source>Paint new noise here: the place looks different while the rest stays</source>
        <translation>在此涂上新噪声：该处变样，其余不变</translation>
    </message>
    <message>
        <source>Seed of the own noise</source>
        <translation>独立噪声的种子</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>随机新种子</translation>
    </message>
    <message>
        <source>as around</source>
        <translation>与周围相同</translation>
    </message>
</context>
<context>
    <name>daub::SequenceField</name>
    <message>
        <source>Choose one file of the sequence</source>
        <translation>选择序列中的一个文件</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>选择写出位置</translation>
    </message>
    <message>
        <source>One picture for all frames</source>
        <translation>所有帧共用一张图像</translation>
    </message>
    <message>
        <source>Frames %1</source>
        <translation>帧 %1</translation>
    </message>
    <message>
        <source>Frames (%1)</source>
        <translation>帧 (%1)</translation>
    </message>
</context>
<context>
    <name>daub::ShapeTool</name>
    <message>
        <source>Take shape away</source>
        <translation>减去形状</translation>
    </message>
    <message>
        <source>Fill shape</source>
        <translation>填充形状</translation>
    </message>
    <message>
        <source>Alt takes away</source>
        <translation>Alt 减去</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: equal sides · Ctrl: from the middle</source>
        <translation>Alt 减去 · Shift：等边 · Ctrl：从中心</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsEditor</name>
    <message>
        <source>&amp;Remove keys</source>
        <translation>移除按键(&amp;R)</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>重置(&amp;T)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>Search for an action or its keys</source>
        <translation>搜索操作或其按键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Assigning takes it from there.</source>
        <translation>%1 已属于“%2”。指定后将从那里移除。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>指定(&amp;S)</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>取代(&amp;O)</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsModel</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
</context>
<context>
    <name>daub::StageFields</name>
    <message>
        <source>The model&apos;s own</source>
        <comment>sampler</comment>
        <translation>模型默认</translation>
    </message>
    <message>
        <source>Euler, ancestral</source>
        <translation>Euler（祖先采样）</translation>
    </message>
    <message>
        <source>EDM, stochastic</source>
        <translation>EDM（随机）</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>模型默认</translation>
    </message>
    <message>
        <source>Uniform in time</source>
        <translation>时间均匀</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>阶段 %1</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>How each step goes from one noise level to the next</source>
        <translation>每一步如何从一个噪声级别到下一个</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>How the noise levels of the steps are spaced</source>
        <translation>各步噪声级别的分布</translation>
    </message>
    <message>
        <source>Change sampling</source>
        <translation>更改采样</translation>
    </message>
</context>
<context>
    <name>daub::StartImageBox</name>
    <message>
        <source>Drop a picture to begin from, or choose one</source>
        <translation>拖入一幅起始图像，或选择一幅</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>起始图像</translation>
    </message>
    <message>
        <source>How much of the start image may change</source>
        <translation>起始图像可更改的程度</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Remove the start image</source>
        <translation>移除起始图像</translation>
    </message>
    <message>
        <source>0 % keeps the picture as it is, 100 % begins from nothing but noise</source>
        <translation>0 % 保持图像原样，100 % 完全从噪声开始</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>daub::StatusLine</name>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>stage %1 of %2</source>
        <translation>阶段 %1 / %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>图像进度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>正在结束</translation>
    </message>
    <message>
        <source>Making the model ready</source>
        <translation>正在准备模型</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Reading the sentence</source>
        <translation>正在读取句子</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>正在解码图像</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>正在完成</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止并保留</translation>
    </message>
    <message>
        <source>Cancel this picture</source>
        <translation>取消此图像</translation>
    </message>
    <message>
        <source>Pictures that wait</source>
        <translation>等待中的图像</translation>
    </message>
    <message>
        <source>Shows the pictures that wait, to order them or take some away</source>
        <translation>显示等待中的图像，可调整顺序或移除</translation>
    </message>
    <message>
        <source>Frames: %1 of %2 done</source>
        <translation>帧:已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Refining the step</source>
        <translation>正在细化该步骤</translation>
    </message>
</context>
<context>
    <name>daub::StepStrip</name>
    <message>
        <source>Steps of the picture</source>
        <translation>图像的步骤</translation>
    </message>
    <message>
        <source>Generate a picture, and its steps stand here to look back at.</source>
        <translation>生成图像后，其各步将显示在此供回看。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
</context>
<context>
    <name>daub::StrokeTool</name>
    <message>
        <source>Brush stroke</source>
        <translation>画笔笔触</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
</context>
<context>
    <name>daub::StylePanel</name>
    <message>
        <source>Style references</source>
        <translation>风格参考</translation>
    </message>
    <message>
        <source>Drop pictures whose look shall be taken over, or choose them</source>
        <translation>拖入要借用其外观的图像，或进行选择</translation>
    </message>
    <message>
        <source>Own guidance</source>
        <translation>独立引导</translation>
    </message>
    <message>
        <source>Guidance of the style</source>
        <translation>风格引导强度</translation>
    </message>
    <message>
        <source>Add style references...</source>
        <translation>添加风格参考...</translation>
    </message>
    <message>
        <source>Otherwise the style is followed as closely as the words</source>
        <translation>否则风格与文字的遵循程度相同</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>起始图像</translation>
    </message>
    <message>
        <source>Change style guidance</source>
        <translation>更改风格引导</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图像 (%1)</translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>The best that fits</source>
        <translation>最合适的一个</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>更改 IP-Adapter</translation>
    </message>
    <message>
        <source>What shows the model the pictures: plus adapters keep more of them</source>
        <translation>向模型展示图像的部分：plus 适配器保留更多图像内容</translation>
    </message>
</context>
<context>
    <name>daub::StyleRow</name>
    <message>
        <source>Style reference</source>
        <translation>风格参考</translation>
    </message>
    <message>
        <source>Weight of the style reference</source>
        <translation>风格参考的权重</translation>
    </message>
    <message>
        <source>Part of the process in which the style acts</source>
        <translation>风格起作用的过程区间</translation>
    </message>
    <message>
        <source>Remove this style reference</source>
        <translation>移除此风格参考</translation>
    </message>
    <message>
        <source>Where the style acts</source>
        <translation>风格起作用的位置</translation>
    </message>
    <message>
        <source>The whole picture, or where one region is painted</source>
        <translation>整幅图像，或某个区域的涂抹之处</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>整幅图像</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>区域 %1</translation>
    </message>
    <message>
        <source>An area of its own</source>
        <translation>独立范围</translation>
    </message>
    <message>
        <source>Remove style reference</source>
        <translation>移除风格参考</translation>
    </message>
</context>
<context>
    <name>daub::SubjectControl</name>
    <message>
        <source>%1 is learned. Its name in the sentence stands for it from now on.</source>
        <translation>%1 已学会。从现在起，句子中的名称代表它。</translation>
    </message>
    <message>
        <source>The subject could not be learned. %1</source>
        <translation>无法学会该主题。%1</translation>
    </message>
    <message>
        <source>%1 is being learned.</source>
        <translation>正在学习 %1。</translation>
    </message>
    <message>
        <source>What was learned so far is kept; Model &gt; Teach a subject goes on from there.</source>
        <translation>目前所学会保留;模型 &gt; 教授主题 可从那里继续。</translation>
    </message>
</context>
<context>
    <name>daub::SubjectDialog</name>
    <message>
        <source>Learning...</source>
        <translation>正在学习...</translation>
    </message>
    <message>
        <source>Learning: %1 s left</source>
        <translation>正在学习：剩余 %1 秒</translation>
    </message>
    <message>
        <source>Learning: %1 min left</source>
        <translation>正在学习：剩余 %1 分钟</translation>
    </message>
    <message>
        <source>Also learn it &amp;mirrored</source>
        <translation>同时学习镜像(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学习(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>用它涂画(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>Teach a subject</source>
        <translation>教授主题</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>mushroom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>The word that stands for it in the sentence: one that the model does not know</source>
        <translation>句子中代表它的词：应是模型不认识的词</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>它是什么(&amp;W)</translation>
    </message>
    <message>
        <source>The kind of thing, in words that the model knows: it begins from there</source>
        <translation>事物的种类，用模型认识的词描述：学习由此开始</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The picture&apos;s model learns it, and it alone can paint it</source>
        <translation>由图像所用的模型学习，也只有该模型能画出它</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>简短</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>细致</translation>
    </message>
    <message>
        <source>&amp;Effort</source>
        <translation>投入程度(&amp;E)</translation>
    </message>
    <message>
        <source>How long it looks at the pictures; usual is minutes with Sketchbook, more with larger models</source>
        <translation>查看图像的时长；常规在 Sketchbook 上需几分钟，更大的模型需要更久</translation>
    </message>
    <message>
        <source>LoRA, a small file</source>
        <translation>LoRA，小文件</translation>
    </message>
    <message>
        <source>The whole model, a large file</source>
        <translation>整个模型，大文件</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>方法(&amp;T)</translation>
    </message>
    <message>
        <source>A LoRA changes the model a little everywhere; the whole model learns more and forgets more</source>
        <translation>LoRA 对模型各处稍作改变；训练整个模型学得更多，也忘得更多</translation>
    </message>
    <message>
        <source>Not where its left and right differ, as letters do</source>
        <translation>若左右有别（如文字），则不要使用</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>What it looks like so far</source>
        <translation>目前的样子</translation>
    </message>
    <message>
        <source>By its name, on a meadow, in the snow; last, another thing of its kind, which is to stay as it was</source>
        <translation>仅用名称、在草地上、在雪中；最后是同类的另一事物，它应保持原样</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Keeps what was learned; it can go on later</source>
        <translation>保留已学内容；以后可以继续</translation>
    </message>
    <message>
        <source>Puts it at the end of the sentence, where it can be painted like any other words</source>
        <translation>将其放在句子末尾，可像其他词一样涂画</translation>
    </message>
    <message>
        <source>Throws away what was begun</source>
        <translation>舍弃已开始的内容</translation>
    </message>
    <message>
        <source>It goes on when this window is closed.</source>
        <translation>关闭此窗口后仍会继续。</translation>
    </message>
    <message>
        <source>%1 is learned: say it in the sentence, select it and paint it.</source>
        <translation>%1 已学会：请在句子中写出它，选中并涂画。</translation>
    </message>
    <message>
        <source>Opening the model...</source>
        <translation>正在打开模型...</translation>
    </message>
    <message>
        <source>Making pictures of its kind, so that they stay as they are...</source>
        <translation>正在生成同类图像，使其保持原样...</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>误差：%1</translation>
    </message>
    <message>
        <source>Keeping what was learned...</source>
        <translation>正在保存已学内容...</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Learned.</source>
        <translation>已学会。</translation>
    </message>
    <message>
        <source>It could not be learned.</source>
        <translation>无法学会。</translation>
    </message>
</context>
<context>
    <name>daub::SubjectPicturesList</name>
    <message>
        <source>Drop 3 to 10 pictures of one thing here. They teach most where it stands in different places and sizes.</source>
        <translation>将同一事物的 3 到 10 幅图像拖放到此处。位置和大小各不相同时，学习效果最好。</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>添加(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Pictures of the subject</source>
        <translation>主题的图像</translation>
    </message>
    <message>
        <source>Pictures of the thing that is to be learned</source>
        <translation>要学习的事物的图像</translation>
    </message>
    <message>
        <source>Takes the chosen pictures out</source>
        <translation>移除所选图像</translation>
    </message>
    <message>
        <source>What the chosen picture shows</source>
        <translation>所选图像的内容</translation>
    </message>
    <message>
        <source>What the chosen picture shows, in the model&apos;s words</source>
        <translation>用模型的词描述所选图像的内容</translation>
    </message>
    <message>
        <source>Helps to tell the subject from what is around it: &quot;a picture of zibbo mushroom in the snow&quot;. Left empty, its name and what it is are said.</source>
        <translation>有助于区分主题与周围环境：“a picture of zibbo mushroom in the snow”。留空则使用其名称和种类。</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图像 (%1)</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTexts</name>
    <message>
        <source>Add pictures of it: at least %1, better 5 or 6.</source>
        <translation>请添加它的图像：至少 %1 幅，最好 5 或 6 幅。</translation>
    </message>
    <message>
        <source>More than %1 pictures do not help: take some out.</source>
        <translation>超过 %1 幅图像并无帮助：请移除一些。</translation>
    </message>
    <message>
        <source>Give it a name that no sentence has by chance, like zibbo.</source>
        <translation>请为其取一个不会偶然出现在句子中的名称，例如 zibbo。</translation>
    </message>
    <message>
        <source>The name is one word of letters a to z, digits and hyphens that begins with a letter.</source>
        <translation>名称是一个以字母开头，由字母 a 到 z、数字和连字符组成的词。</translation>
    </message>
    <message>
        <source>Say in a word or two what kind of thing it is, like mushroom or toy car.</source>
        <translation>请用一两个词说明它是哪种事物，例如 mushroom 或 toy car。</translation>
    </message>
    <message>
        <source>The name must be another word than what it is.</source>
        <translation>名称必须与它的种类用词不同。</translation>
    </message>
    <message>
        <source>What is said of %1 must have the word %2 in it.</source>
        <translation>对 %1 的描述中必须包含词 %2。</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTrainingProcess</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>无法启动 %1。</translation>
    </message>
    <message>
        <source>%1 is not there: it belongs beside this program. Install Daub&apos;s command-line programs.</source>
        <translation>找不到 %1：它应位于此程序旁。请安装 Daub 的命令行程序。</translation>
    </message>
    <message>
        <source>The training ended unexpectedly. Is there enough memory?</source>
        <translation>训练意外结束。内存是否足够？</translation>
    </message>
    <message>
        <source>The training ended without a word.</source>
        <translation>训练结束，但没有给出任何消息。</translation>
    </message>
</context>
<context>
    <name>daub::TokenMeter</name>
    <message>
        <source>%1 / %2</source>
        <comment>tokens used, of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens: %2</source>
        <translation>%1 词元：%2</translation>
    </message>
    <message>
        <source>%1 reads the first %2 tokens. The words beyond are faded in the sentence.</source>
        <translation>%1 读取前 %2 个词元。其后的词在句中变淡显示。</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens; a word is one or a few.</source>
        <translation>%1 读取 %2 个词元；一个词对应一个或几个。</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>daub::Tool</name>
    <message>
        <source>There is no region to paint on. Select words of the prompt and press Ctrl+R.</source>
        <translation>没有可涂抹的区域。请选中提示词中的词并按 Ctrl+R。</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it in the list of regions to change it.</source>
        <translation>“%1”已锁定。请在区域列表中解锁后再更改。</translation>
    </message>
    <message>
        <source>“%1” is hidden. Show it in the list of regions to change it.</source>
        <translation>“%1”已隐藏。请在区域列表中显示后再更改。</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>渐变</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Pick region</source>
        <translation>拾取区域</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>抓手</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>daub::ToolBox</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>daub::ToolDetails</name>
    <message>
        <source>More options of the tool</source>
        <translation>工具的更多选项</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>稳定器</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Average of the way</source>
        <translation>轨迹平均</translation>
    </message>
    <message>
        <source>Pulled on a string</source>
        <translation>拉绳</translation>
    </message>
    <message>
        <source>Its strength</source>
        <translation>稳定强度</translation>
    </message>
    <message>
        <source>Wider when tilted</source>
        <translation>倾斜时变宽</translation>
    </message>
    <message>
        <source>Turned copies</source>
        <translation>旋转副本</translation>
    </message>
    <message>
        <source>Pressure changes the width</source>
        <translation>压感改变宽度</translation>
    </message>
    <message>
        <source>Pressure changes the opacity</source>
        <translation>压感改变不透明度</translation>
    </message>
    <message>
        <source>Pressure softness</source>
        <translation>压感柔和度</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Along a line</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Around a point</source>
        <translation>径向</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>涂抹</translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Is taken away</source>
        <translation>减去</translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>How far the fill runs under soft edges</source>
        <translation>填充在柔和边缘下延伸多远</translation>
    </message>
</context>
<context>
    <name>daub::ToolOptionsStrip</name>
    <message>
        <source>Tool options</source>
        <translation>工具选项</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬度</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>羽化</translation>
    </message>
    <message>
        <source>Paint mirrored left and right</source>
        <translation>左右镜像涂抹</translation>
    </message>
    <message>
        <source>Paint mirrored top and bottom</source>
        <translation>上下镜像涂抹</translation>
    </message>
</context>
<context>
    <name>daub::TourBubble</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>End the tour. Help &gt; First tour brings it back.</source>
        <translation>结束导览。可通过“帮助 &gt; 入门导览”再次打开。</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>到上一步</translation>
    </message>
    <message>
        <source>&amp;Start the tour</source>
        <translation>开始导览(&amp;S)</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>约三分钟，就在此窗口并使用这幅图像</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>关闭导览</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>到下一步</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>To the next step without doing this one</source>
        <translation>不做这一步，直接到下一步</translation>
    </message>
    <message>
        <source>No&amp;t now</source>
        <translation>暂不(&amp;T)</translation>
    </message>
    <message>
        <source>Help &gt; First tour brings it back</source>
        <translation>可通过“帮助 &gt; 入门导览”再次打开</translation>
    </message>
</context>
<context>
    <name>daub::ValueSlider</name>
    <message>
        <source>Double-click to reset, type for an exact value</source>
        <translation>双击重置，键入可设精确值</translation>
    </message>
</context>
<context>
    <name>daub::WarningList</name>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>显示这些词</translation>
    </message>
</context>
<context>
    <name>daub::WordList</name>
    <message>
        <source>Words of the sentence</source>
        <translation>句中的词</translation>
    </message>
</context>
<context>
    <name>daub::WordMove</name>
    <message>
        <source>Move words</source>
        <translation>移动词语</translation>
    </message>
</context>
<context>
    <name>daub::WordPopup</name>
    <message>
        <source>Known words</source>
        <translation>已知词</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with words.</source>
        <translation>用文字作画。</translation>
    </message>
    <message>
        <source>A project (.ora) or a picture made by Daub.</source>
        <translation>项目 (.ora) 或由 Daub 生成的图像。</translation>
    </message>
    <message>
        <source>Write the thumbnail of a project as a PNG and end: --thumbnail PROJECT PNG SIDE.</source>
        <translation>将项目缩略图写为 PNG 后退出：--thumbnail 项目 PNG 边长。</translation>
    </message>
    <message>
        <source>Carry out a command of the window once it is there, for scripts.</source>
        <translation>窗口出现后执行其中的命令（供脚本使用）。</translation>
    </message>
</context>
</TS>
