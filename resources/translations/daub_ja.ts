<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Shortcuts</name>
    <message>
        <source>New picture</source>
        <translation>新しい画像</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>画像を書き出す</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Make a region of the selected words</source>
        <translation>選択した語から領域を作る</translation>
    </message>
    <message>
        <source>Raise the weight of the selected words</source>
        <translation>選択した語の重みを上げる</translation>
    </message>
    <message>
        <source>Lower the weight of the selected words</source>
        <translation>選択した語の重みを下げる</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cancel the tool, the selection, then generation</source>
        <translation>ツール、選択、生成の順に中止する</translation>
    </message>
    <message>
        <source>Stop and keep the picture as it stands</source>
        <translation>停止して今の画像を残す</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>ライブモード</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新しいシード</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>消しゴム</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>投げなわ</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>図形</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>グラデーション</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Picker</source>
        <translation>領域ピッカー</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>手のひら</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>ブラシを小さく</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>ブラシを大きく</translation>
    </message>
    <message>
        <source>Swap with the last region</source>
        <translation>直前の領域に切り替え</translation>
    </message>
    <message>
        <source>Invert the area</source>
        <translation>範囲を反転</translation>
    </message>
    <message>
        <source>Clear the area</source>
        <translation>範囲を消去</translation>
    </message>
    <message>
        <source>Duplicate the region</source>
        <translation>領域を複製</translation>
    </message>
    <message>
        <source>Fit the canvas</source>
        <translation>キャンバスを画面に合わせる</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>実寸表示</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Hide and show the docks</source>
        <translation>ドックの表示を切り替え</translation>
    </message>
    <message>
        <source>Focus to the next pane</source>
        <translation>次のパネルへ移る</translation>
    </message>
    <message>
        <source>Focus to the previous pane</source>
        <translation>前のパネルへ移る</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>画像を貼り付け</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the left</source>
        <translation>比較の線を左へ動かす</translation>
    </message>
    <message>
        <source>Move the line of the comparison to the right</source>
        <translation>比較の線を右へ動かす</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>daub</name>
    <message>
        <source>No picture yet</source>
        <translation>まだ画像がありません</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Docks</source>
        <translation>ドック(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>領域(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>画像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (見つかりません)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>テーマ(&amp;H)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>言語は次回の起動時に切り替わります。</translation>
    </message>
    <message>
        <source>Save &amp;unsaved work every</source>
        <translation>未保存の作業を保存する間隔(&amp;U)</translation>
    </message>
    <message>
        <source>Minutes between automatic saves</source>
        <translation>自動保存の間隔 (分)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Strokes are journalled as they end in any case, so that a crash loses nothing.</source>
        <translation>ストロークは描き終えるたびに記録されるので、異常終了しても失われません。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>デバイス(&amp;D)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
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
        <translation>32 ビット</translation>
    </message>
    <message>
        <source>16 bit (bf16)</source>
        <translation>16 ビット (bf16)</translation>
    </message>
    <message>
        <source>16 bit (fp16), graphics cards only</source>
        <translation>16 ビット (fp16)、グラフィックカードのみ</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>スレッド数(&amp;T)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>&amp;Memory limit</source>
        <translation>メモリの上限(&amp;M)</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>メモリの上限</translation>
    </message>
    <message>
        <source>What is free</source>
        <translation>空いている分</translation>
    </message>
    <message>
        <source>Load the model when Daub &amp;starts</source>
        <translation>Daub の起動時にモデルを読み込む(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Attention maps</source>
        <translation>アテンションマップ(&amp;A)</translation>
    </message>
    <message>
        <source>Memory for attention maps</source>
        <translation>アテンションマップ用のメモリ</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Live mode is on in new windows</source>
        <translation>新しいウィンドウでライブモードを有効にする(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;After the pen lifts or a setting changes</source>
        <translation>ペンを離すか設定を変えてから(&amp;A)</translation>
    </message>
    <message>
        <source>Delay after a change</source>
        <translation>変更後の待ち時間</translation>
    </message>
    <message>
        <source>When the pen &amp;rests for</source>
        <translation>ペンが止まっている時間(&amp;R)</translation>
    </message>
    <message>
        <source>How long the pen rests</source>
        <translation>ペンが止まっている時間</translation>
    </message>
    <message>
        <source>&amp;Steps of the quick picture</source>
        <translation>速い画像のステップ数(&amp;S)</translation>
    </message>
    <message>
        <source>Steps of the quick picture</source>
        <translation>速い画像のステップ数</translation>
    </message>
    <message>
        <source>&amp;Follow with the whole picture</source>
        <translation>続けて完全な画像を作る(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;When nothing has changed for</source>
        <translation>変更がない時間(&amp;W)</translation>
    </message>
    <message>
        <source>Delay of the whole picture</source>
        <translation>完全な画像までの待ち時間</translation>
    </message>
    <message>
        <source>&amp;Softness</source>
        <translation>柔らかさ(&amp;S)</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔らかさ</translation>
    </message>
    <message>
        <source>&amp;Begins at</source>
        <translation>開始する筆圧(&amp;B)</translation>
    </message>
    <message>
        <source>Pressure at which it begins</source>
        <translation>効き始める筆圧</translation>
    </message>
    <message>
        <source>&amp;Full at</source>
        <translation>最大になる筆圧(&amp;F)</translation>
    </message>
    <message>
        <source>Pressure at which it is full</source>
        <translation>最大になる筆圧</translation>
    </message>
    <message>
        <source>Threads and the memory limit count from the next start.</source>
        <translation>スレッド数とメモリの上限は次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Undo steps</source>
        <translation>取り消し回数(&amp;U)</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>取り消せる回数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Counts from the next picture that is opened.</source>
        <translation>次に開く画像から有効になります。</translation>
    </message>
</context>
<context>
    <name>daub::AbandonedSession</name>
    <message>
        <source>The end of the recovery journal is damaged: the last changes are missing, %1 were recovered.</source>
        <translation>復元ログの終わりが壊れています。最後の変更は失われましたが、%1 件を復元しました。</translation>
    </message>
    <message>
        <source>The recovery journal is damaged: only the pictures that were made could be recovered.</source>
        <translation>復元ログが壊れています。生成した画像だけを復元しました。</translation>
    </message>
</context>
<context>
    <name>daub::AboutDialog</name>
    <message>
        <source>Daub uses Qt %1, Copyright (C) The Qt Company Ltd. and other contributors, under the GNU Lesser General Public License, version 3 (https://www.gnu.org/licenses/lgpl-3.0.html). Qt is linked dynamically: you may replace it by another version. Its sources are at https://download.qt.io.</source>
        <translation>Daub は Qt %1 (Copyright (C) The Qt Company Ltd. ほか) を GNU Lesser General Public License バージョン 3 (https://www.gnu.org/licenses/lgpl-3.0.html) のもとで使用しています。Qt は動的にリンクされており、別のバージョンに置き換えることができます。ソースコードは https://download.qt.io にあります。</translation>
    </message>
    <message>
        <source>Daub: Apache License 2.0</source>
        <translation>Daub: Apache License 2.0</translation>
    </message>
    <message>
        <source>What comes from others</source>
        <translation>第三者による素材</translation>
    </message>
    <message>
        <source>Noto Color Emoji: SIL Open Font License 1.1</source>
        <translation>Noto Color Emoji: SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>DejaVu fonts</source>
        <translation>DejaVu フォント</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>Daub について</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>プログラム(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>&amp;Qt について</translation>
    </message>
    <message>
        <source>What Qt is, and its version</source>
        <translation>Qt の説明とバージョン</translation>
    </message>
    <message>
        <source>Daub&apos;s icon</source>
        <translation>Daub のアイコン</translation>
    </message>
    <message>
        <source>Daub %1</source>
        <translation>Daub %1</translation>
    </message>
    <message>
        <source>&lt;p&gt;Paint with words: write one sentence, paint rough areas for some of its words, and an ensemble of diffusion models turns both into a picture, on this computer and nowhere else.&lt;/p&gt;&lt;p&gt;Free software under the Apache License 2.0. What you make with it is yours.&lt;/p&gt;&lt;p&gt;After eDiff-I (Balaji and others, 2022) and EDM (Karras and others, 2022).&lt;/p&gt;</source>
        <translation>&lt;p&gt;言葉で描く: 文を一つ書き、その中の語におおまかな範囲を塗ると、拡散モデルのアンサンブルが両方から画像を作ります。すべてこのコンピューターの中だけで行われます。&lt;/p&gt;&lt;p&gt;Apache License 2.0 によるフリーソフトウェアです。作った作品はあなたのものです。&lt;/p&gt;&lt;p&gt;eDiff-I (Balaji ら、2022) と EDM (Karras ら、2022) に基づいています。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>What Daub is</source>
        <translation>Daub とは</translation>
    </message>
    <message>
        <source>Licence of</source>
        <translation>ライセンスの対象</translation>
    </message>
    <message>
        <source>Whose licence is shown below</source>
        <translation>下に表示するライセンスの対象</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>ライセンスの本文</translation>
    </message>
</context>
<context>
    <name>daub::ActionTips</name>
    <message>
        <source>Makes a picture in full quality and keeps it under Results</source>
        <translation>最高品質の画像を作り、「結果」に残します</translation>
    </message>
    <message>
        <source>A quick picture follows whenever the pen lifts or a word changes</source>
        <translation>ペンを離すか語を変えるたびに、すばやく画像を作ります</translation>
    </message>
    <message>
        <source>Another picture of the same sentence</source>
        <translation>同じ文から別の画像を作ります</translation>
    </message>
    <message>
        <source>Ends at once and keeps the picture as it stands</source>
        <translation>すぐに停止し、その時点の画像を残します</translation>
    </message>
    <message>
        <source>Ends the stroke, then the selection, then the picture</source>
        <translation>ストローク、選択、画像の順に中止します</translation>
    </message>
    <message>
        <source>Ends the running picture and empties the queue</source>
        <translation>作成中の画像を中止し、待ち行列を空にします</translation>
    </message>
    <message>
        <source>Paints where the words of the region shall appear</source>
        <translation>領域の語が現れる場所を塗ります</translation>
    </message>
    <message>
        <source>Takes paint of the region away</source>
        <translation>領域の塗りを消します</translation>
    </message>
    <message>
        <source>Fills what is drawn around; Alt takes away</source>
        <translation>囲んだ部分を塗ります。Alt で消します</translation>
    </message>
    <message>
        <source>Fills a rectangle; Alt takes away</source>
        <translation>長方形を塗ります。Alt で消します</translation>
    </message>
    <message>
        <source>Fills an ellipse; Alt takes away</source>
        <translation>楕円を塗ります。Alt で消します</translation>
    </message>
    <message>
        <source>The rectangle, then the ellipse</source>
        <translation>長方形、次に楕円</translation>
    </message>
    <message>
        <source>From full paint at the first point to none at the last</source>
        <translation>始点で全面、終点でなしになるように塗ります</translation>
    </message>
    <message>
        <source>Fills what is enclosed by paint</source>
        <translation>塗りで囲まれた部分を塗ります</translation>
    </message>
    <message>
        <source>Moves the paint of the region</source>
        <translation>領域の塗りを動かします</translation>
    </message>
    <message>
        <source>Selects the region under the pointer</source>
        <translation>ポインターの下の領域を選びます</translation>
    </message>
    <message>
        <source>Moves the view; so do Space and the middle button</source>
        <translation>表示を動かします。スペースキーと中ボタンでも可能です</translation>
    </message>
    <message>
        <source>Click to come closer, with Alt to go back</source>
        <translation>クリックで拡大、Alt で縮小</translation>
    </message>
    <message>
        <source>Back to the region that was painted before</source>
        <translation>前に塗っていた領域に戻ります</translation>
    </message>
    <message>
        <source>Gives the selected words a colour of their own, to paint where they shall be</source>
        <translation>選択した語に固有の色を付け、その場所を塗れるようにします</translation>
    </message>
    <message>
        <source>The selected words count for more</source>
        <translation>選択した語を強めます</translation>
    </message>
    <message>
        <source>The selected words count for less</source>
        <translation>選択した語を弱めます</translation>
    </message>
    <message>
        <source>A region without words: drop it on some in the sentence</source>
        <translation>語のない領域です。文の語の上にドロップしてください</translation>
    </message>
    <message>
        <source>With the same words and the same paint</source>
        <translation>同じ語と同じ塗りで複製します</translation>
    </message>
    <message>
        <source>With its paint; its words stay in the sentence</source>
        <translation>塗りごと削除します。語は文に残ります</translation>
    </message>
    <message>
        <source>Paints what is free and frees what is painted</source>
        <translation>塗りと空きを入れ替えます</translation>
    </message>
    <message>
        <source>Softens the edge of the area</source>
        <translation>範囲の境界を柔らかくします</translation>
    </message>
    <message>
        <source>Shows the painted areas over the picture</source>
        <translation>画像の上に塗った範囲を表示します</translation>
    </message>
    <message>
        <source>Shows only where the areas end</source>
        <translation>範囲の境目だけを表示します</translation>
    </message>
    <message>
        <source>Shows nothing over the picture</source>
        <translation>画像の上に何も表示しません</translation>
    </message>
    <message>
        <source>Drag the line: this picture on one side, the one before on the other</source>
        <translation>線をドラッグ: 片側に今の画像、反対側に前の画像</translation>
    </message>
    <message>
        <source>Sentence, areas and settings as they were for this picture</source>
        <translation>この画像を作ったときの文・範囲・設定に戻します</translation>
    </message>
    <message>
        <source>Marks the picture with a star</source>
        <translation>画像に星印を付けます</translation>
    </message>
    <message>
        <source>The areas without a picture below them</source>
        <translation>画像なしで範囲だけを表示します</translation>
    </message>
    <message>
        <source>Writes the shown picture as PNG, JPEG, WebP, TIFF or OpenEXR</source>
        <translation>表示中の画像を PNG、JPEG、WebP、TIFF、OpenEXR で書き出します</translation>
    </message>
    <message>
        <source>Offers what a crash left behind</source>
        <translation>異常終了で残ったものを復元します</translation>
    </message>
    <message>
        <source>A painted sentence to try things on</source>
        <translation>試すための塗り済みの作例です</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>約 3 分、このウィンドウとこの画像で行います</translation>
    </message>
    <message>
        <source>Opens at the part of the window that you are working in</source>
        <translation>作業中の部分の説明を開きます</translation>
    </message>
    <message>
        <source>Brings every dock back to its first place</source>
        <translation>すべてのドックを最初の位置に戻します</translation>
    </message>
    <message>
        <source>Width and height of the canvas in pixels</source>
        <translation>キャンバスの幅と高さ (ピクセル)</translation>
    </message>
    <message>
        <source>Spacing, stabiliser, what pressure does and the like</source>
        <translation>間隔、手ぶれ補正、筆圧の効き方など</translation>
    </message>
    <message>
        <source>The model learns a thing from a few pictures; its name then stands for it</source>
        <translation>モデルが数枚の画像から対象を学び、その名前で表せるようになります</translation>
    </message>
</context>
<context>
    <name>daub::Actions</name>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
    <message>
        <source>Recover a picture...</source>
        <translation>画像を復元...</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>この一覧を消去</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>作例を開く</translation>
    </message>
    <message>
        <source>Areas and picture</source>
        <translation>範囲と画像</translation>
    </message>
    <message>
        <source>Outlines only</source>
        <translation>輪郭のみ</translation>
    </message>
    <message>
        <source>Picture only</source>
        <translation>画像のみ</translation>
    </message>
    <message>
        <source>Turn upright</source>
        <translation>回転を戻す</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>前の画像と比べる</translation>
    </message>
    <message>
        <source>Docks as at first</source>
        <translation>ドックを初期配置に戻す</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>領域を追加</translation>
    </message>
    <message>
        <source>Delete the region</source>
        <translation>領域を削除</translation>
    </message>
    <message>
        <source>Grow the area</source>
        <translation>範囲を広げる</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>範囲を狭める</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>範囲の境界をぼかす</translation>
    </message>
    <message>
        <source>Cancel all pictures</source>
        <translation>すべての画像を中止</translation>
    </message>
    <message>
        <source>Restore its settings</source>
        <translation>この設定を復元</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete the picture</source>
        <translation>画像を削除</translation>
    </message>
    <message>
        <source>Show the bare canvas</source>
        <translation>何もないキャンバスを表示</translation>
    </message>
    <message>
        <source>Canvas size...</source>
        <translation>キャンバスサイズ...</translation>
    </message>
    <message>
        <source>First tour</source>
        <translation>はじめてのツアー</translation>
    </message>
    <message>
        <source>About Daub</source>
        <translation>Daub について</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>開く...</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>名前を付けて保存...</translation>
    </message>
    <message>
        <source>Export the picture...</source>
        <translation>画像を書き出す...</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>環境設定...</translation>
    </message>
    <message>
        <source>Make a region of words</source>
        <translation>語から領域を作る</translation>
    </message>
    <message>
        <source>Weigh words more</source>
        <translation>語の重みを上げる</translation>
    </message>
    <message>
        <source>Weigh words less</source>
        <translation>語の重みを下げる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止して残す</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>ここだけを変える</translation>
    </message>
    <message>
        <source>Add an element...</source>
        <translation>要素を加える...</translation>
    </message>
    <message>
        <source>Add this region to the shown picture</source>
        <translation>この領域を表示中の画像に加える</translation>
    </message>
    <message>
        <source>Begin from this picture</source>
        <translation>この画像から始める</translation>
    </message>
    <message>
        <source>Export the areas...</source>
        <translation>範囲を書き出す...</translation>
    </message>
    <message>
        <source>Import the area...</source>
        <translation>範囲を読み込む...</translation>
    </message>
    <message>
        <source>Export a colour map...</source>
        <translation>カラーマップを書き出す...</translation>
    </message>
    <message>
        <source>Import a colour map...</source>
        <translation>カラーマップを読み込む...</translation>
    </message>
    <message>
        <source>Models...</source>
        <translation>モデル...</translation>
    </message>
    <message>
        <source>More options of the tool</source>
        <translation>ツールのその他のオプション</translation>
    </message>
    <message>
        <source>Teach a subject...</source>
        <translation>題材を教える...</translation>
    </message>
</context>
<context>
    <name>daub::AdapterChoice</name>
    <message>
        <source>%1 (not there, or not for this model)</source>
        <translation>%1 (見つからないか、このモデル用ではありません)</translation>
    </message>
</context>
<context>
    <name>daub::AdaptersPage</name>
    <message>
        <source>&amp;Put into the sentence</source>
        <translation>文に入れる(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Use for style references</source>
        <translation>スタイル参照に使う(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>この画像に使う(&amp;U)</translation>
    </message>
    <message>
        <source>Changes what the model paints. Among the words of a region it is kept to that region.</source>
        <translation>モデルが描くものを変えます。領域の語の間に書くとその領域に限定されます。</translation>
    </message>
    <message>
        <source>A word of the sentence that stands for something the model has learned later.</source>
        <translation>モデルが後から学んだものを表す、文の中の語です。</translation>
    </message>
    <message>
        <source>Lets a model take the style of a picture. The style dock uses the best that fits.</source>
        <translation>モデルが画像のスタイルを取り入れられるようにします。スタイルドックは合うもののうち最良のものを使います。</translation>
    </message>
    <message>
        <source>Turns what the model computes into a picture, instead of the model&apos;s own.</source>
        <translation>モデルの計算結果を、モデル自身のものの代わりに画像にします。</translation>
    </message>
    <message>
        <source>Looks at pictures for IP-Adapters; it is used by itself.</source>
        <translation>IP-Adapter のために画像を見ます。自動的に使われます。</translation>
    </message>
    <message>
        <source>LoRAs</source>
        <translation>LoRA</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>埋め込み</translation>
    </message>
    <message>
        <source>IP-Adapters</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>Autoencoders (VAE)</source>
        <translation>オートエンコーダー (VAE)</translation>
    </message>
    <message>
        <source>Image encoders</source>
        <translation>画像エンコーダー</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>取り除く(&amp;R)</translation>
    </message>
    <message>
        <source>Installed LoRAs and adapters</source>
        <translation>インストール済みの LoRA とアダプター</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Moves the file to the trash</source>
        <translation>ファイルをゴミ箱に移します</translation>
    </message>
    <message>
        <source>None is installed. Add a .safetensors file below, or drop it here: it is put where it belongs.</source>
        <translation>何もインストールされていません。下で .safetensors ファイルを追加するか、ここにドロップすると、適切な場所に置かれます。</translation>
    </message>
    <message>
        <source>This picture&apos;s model cannot use it</source>
        <translation>この画像のモデルでは使えません</translation>
    </message>
    <message>
        <source>It lies in another program&apos;s folder. Remove it there.</source>
        <translation>別のプログラムのフォルダーにあります。そこで取り除いてください。</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>IP-Adapter を変更</translation>
    </message>
    <message>
        <source>%1 is used for style references.</source>
        <translation>%1 をスタイル参照に使います。</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>オートエンコーダーを変更</translation>
    </message>
    <message>
        <source>%1 is used for this picture.</source>
        <translation>%1 をこの画像に使います。</translation>
    </message>
    <message>
        <source>%1 stands at the end of the sentence.</source>
        <translation>%1 を文の終わりに入れました。</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 をゴミ箱に移しました。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>%1 をゴミ箱に移せません。フォルダーで取り除いてください。</translation>
    </message>
    <message>
        <source>A thing that one model has learned from pictures: its name in the sentence stands for it.</source>
        <translation>あるモデルが画像から学んだものです。文の中の名前がそれを表します。</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>題材</translation>
    </message>
</context>
<context>
    <name>daub::AttentionPanel</name>
    <message>
        <source>Style reference</source>
        <translation>スタイル参照</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Show over the picture</source>
        <translation>画像に重ねて表示</translation>
    </message>
    <message>
        <source>Asked versus got</source>
        <translation>指定と結果</translation>
    </message>
    <message>
        <source>Light where the model looked for the chosen words, dark where it did not</source>
        <translation>モデルが選んだ語を見た場所は明るく、それ以外は暗く表示します</translation>
    </message>
    <message>
        <source>Which reader of the sentence: each has its own attention</source>
        <translation>文を読むエンコーダー: それぞれ独自のアテンションを持ちます</translation>
    </message>
    <message>
        <source>Which network of the ensemble</source>
        <translation>アンサンブルのどのネットワークか</translation>
    </message>
    <message>
        <source>At which step of the process; all: the mean</source>
        <translation>過程のどのステップか。すべて: 平均</translation>
    </message>
    <message>
        <source>Of all places, those that look at a region&apos;s words most, as many as are painted: how many of them are painted? Intersection over union, 0 to 1. The mean of all steps, both text streams together. What was ignored stands first.</source>
        <translation>すべての場所のうち領域の語を最も強く見ているものを、塗った数だけ取り、そのうちいくつが塗られているかを示します。共通部分 ÷ 和集合、0～1。全ステップの平均で、両方のテキストストリームを合わせたものです。無視されたものが先頭に並びます。</translation>
    </message>
    <message>
        <source>Generate a picture while this dock is open, and it shows where the model looked for each word.</source>
        <translation>このドックを開いたまま画像を生成すると、モデルが各語をどこに見たかを表示します。</translation>
    </message>
    <message>
        <source>Choose words. Not every step could be kept in memory.</source>
        <translation>語を選んでください。すべてのステップはメモリに収まりませんでした。</translation>
    </message>
    <message>
        <source>Choose words to see where the model looked for them.</source>
        <translation>語を選ぶと、モデルがどこに見たかを表示します。</translation>
    </message>
    <message>
        <source>(style)</source>
        <translation>(スタイル)</translation>
    </message>
    <message>
        <source>All together</source>
        <comment>streams</comment>
        <translation>すべて合わせて</translation>
    </message>
    <message>
        <source>All</source>
        <comment>experts</comment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All (mean)</source>
        <comment>steps</comment>
        <translation>すべて (平均)</translation>
    </message>
    <message>
        <source>Step %1 · σ %2</source>
        <translation>ステップ %1 · σ %2</translation>
    </message>
    <message>
        <source>Raise the strength from %1 to %2</source>
        <translation>強さを %1 から %2 に上げる</translation>
    </message>
    <message>
        <source>The strength is as high as it can be</source>
        <translation>強さはすでに最大です</translation>
    </message>
    <message>
        <source>At most %1 % of a place&apos;s attention</source>
        <translation>場所のアテンションの最大 %1 %</translation>
    </message>
</context>
<context>
    <name>daub::BranchBar</name>
    <message>
        <source>End branch</source>
        <translation>分岐を終える</translation>
    </message>
    <message>
        <source>The next picture is made from pure noise again</source>
        <translation>次の画像はふたたび純粋なノイズから始まります</translation>
    </message>
    <message>
        <source>Branch at %1: what you change now acts only after it.</source>
        <translation>%1 で分岐: これから変えたことはその後だけに作用します。</translation>
    </message>
    <message>
        <source>Branch at %1 rests: seed, size, model, start image or sampling are others, so pictures begin anew.</source>
        <translation>%1 の分岐は休止中です。シード、サイズ、モデル、開始画像、サンプリングのいずれかが違うため、画像は最初から作られます。</translation>
    </message>
</context>
<context>
    <name>daub::CanvasSizeDialog</name>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Canvas size</source>
        <translation>キャンバスサイズ</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>幅(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高さ(&amp;H)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Keep the shown picture and paint around it</source>
        <translation>表示中の画像を残し、その周りを描く(&amp;K)</translation>
    </message>
    <message>
        <source>The picture stays where it is, and what is new is painted when you generate</source>
        <translation>画像はその場に残り、新しい部分は生成時に描かれます</translation>
    </message>
    <message>
        <source>Stays at</source>
        <translation>残す位置</translation>
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
        <translation>中央</translation>
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
        <translation>キャンバス</translation>
    </message>
</context>
<context>
    <name>daub::ColorMapDialog</name>
    <message>
        <source>Tolerance</source>
        <translation>許容差</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>カラーマップを読み込む</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>マップの色</translation>
    </message>
    <message>
        <source>How far a colour of the map may be from the colour that it means, 0 to 255 per channel</source>
        <translation>マップの色が意図した色からどれだけ離れてよいか (チャンネルごとに 0～255)</translation>
    </message>
    <message>
        <source>The colour map</source>
        <translation>カラーマップ</translation>
    </message>
    <message>
        <source>Each colour becomes the area of a region. Write words for colours that no region has; colours without words are left out.</source>
        <translation>それぞれの色が領域の範囲になります。どの領域にもない色には語を書いてください。語のない色は読み込まれません。</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>許容差(&amp;T)</translation>
    </message>
    <message>
        <source>Read a &amp;list...</source>
        <translation>一覧を読み込む(&amp;L)...</translation>
    </message>
    <message>
        <source>A text file with a line for each colour: #rrggbb words</source>
        <translation>色ごとに一行のテキストファイル: #rrggbb 語</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>読み込む(&amp;I)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) will be imported.</source>
        <translation>
            <numerusform>%n 件の範囲を読み込みます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Colours and words</source>
        <translation>色と語</translation>
    </message>
    <message>
        <source>Lists (*.txt *.json)</source>
        <translation>一覧 (*.txt *.json)</translation>
    </message>
</context>
<context>
    <name>daub::ColorMenu</name>
    <message>
        <source>Colour of the region</source>
        <translation>領域の色</translation>
    </message>
    <message>
        <source>Other Colour…</source>
        <translation>ほかの色…</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>色 %1</translation>
    </message>
    <message>
        <source>Colour of the Region</source>
        <translation>領域の色</translation>
    </message>
</context>
<context>
    <name>daub::ColorSwatch</name>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
</context>
<context>
    <name>daub::CurveEditor</name>
    <message>
        <source>T5 weight</source>
        <translation>T5 の重み</translation>
    </message>
    <message>
        <source>CLIP weight</source>
        <translation>CLIP の重み</translation>
    </message>
    <message>
        <source>Style weight</source>
        <translation>スタイルの重み</translation>
    </message>
    <message>
        <source>Paint strength</source>
        <translation>塗りの強さ</translation>
    </message>
    <message>
        <source>Point at, in percent of the process</source>
        <translation>点の位置 (過程の %)</translation>
    </message>
    <message>
        <source>Value of the point</source>
        <translation>点の値</translation>
    </message>
    <message>
        <source>Curve that is edited</source>
        <translation>編集する曲線</translation>
    </message>
    <message>
        <source>Which curve is edited</source>
        <translation>どの曲線を編集するか</translation>
    </message>
    <message>
        <source>At</source>
        <comment>percent of the process</comment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Add a point (Insert)</source>
        <translation>点を追加 (Insert)</translation>
    </message>
    <message>
        <source>Remove the point (Delete)</source>
        <translation>点を削除 (Delete)</translation>
    </message>
    <message>
        <source>Reset the curve</source>
        <translation>曲線をリセット</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1を変更</translation>
    </message>
</context>
<context>
    <name>daub::CurveView</name>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>%1, point %2 of %3: %4 at %5 % of the process</source>
        <translation>%1、点 %2 / %3: 過程の %5 % で %4</translation>
    </message>
    <message>
        <source>Drag points; double-click adds one or takes it away (Insert, Delete, arrow keys).</source>
        <translation>点をドラッグ。ダブルクリックで追加または削除 (Insert、Delete、矢印キー)。</translation>
    </message>
</context>
<context>
    <name>daub::DockTitle</name>
    <message>
        <source>Hide %1</source>
        <translation>%1を隠す</translation>
    </message>
</context>
<context>
    <name>daub::Document</name>
    <message>
        <source>Edit negative prompt</source>
        <translation>ネガティブプロンプトを編集</translation>
    </message>
    <message>
        <source>Edit prompt</source>
        <translation>プロンプトを編集</translation>
    </message>
    <message>
        <source>Add region</source>
        <translation>領域を追加</translation>
    </message>
    <message>
        <source>Duplicate region</source>
        <translation>領域を複製</translation>
    </message>
    <message>
        <source>Delete region</source>
        <translation>領域を削除</translation>
    </message>
    <message>
        <source>Move region</source>
        <translation>領域を移動</translation>
    </message>
    <message>
        <source>Resize canvas</source>
        <translation>キャンバスサイズを変更</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>スタイルを変更</translation>
    </message>
    <message>
        <source>Change start image</source>
        <translation>開始画像を変更</translation>
    </message>
    <message>
        <source>Remove start image</source>
        <translation>開始画像を外す</translation>
    </message>
    <message>
        <source>Change only here</source>
        <translation>ここだけを変える</translation>
    </message>
    <message>
        <source>Change everywhere</source>
        <translation>全体を変える</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>設定を復元</translation>
    </message>
    <message>
        <source>Delete result</source>
        <translation>結果を削除</translation>
    </message>
    <message>
        <source>Keep result</source>
        <translation>結果を残す</translation>
    </message>
    <message>
        <source>No longer keep result</source>
        <translation>結果を残すのをやめる</translation>
    </message>
    <message>
        <source>Add style reference</source>
        <translation>スタイル参照を追加</translation>
    </message>
    <message>
        <source>Import colour map</source>
        <translation>カラーマップを読み込む</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>範囲を読み込む</translation>
    </message>
    <message>
        <source>Add an element</source>
        <translation>要素を加える</translation>
    </message>
    <message>
        <source>Paint beyond the edges</source>
        <translation>端を越えて描く</translation>
    </message>
    <message>
        <source>Go on from this picture</source>
        <translation>この画像から続ける</translation>
    </message>
    <message>
        <source>Change strength</source>
        <translation>強さを変更</translation>
    </message>
</context>
<context>
    <name>daub::DrawTools</name>
    <message>
        <source>Width of strokes</source>
        <translation>線の太さ</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Takes the last stroke back</source>
        <translation>最後の線を取り消します</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Takes all strokes of this frame away</source>
        <translation>このフレームの線をすべて消します</translation>
    </message>
</context>
<context>
    <name>daub::DropZones</name>
    <message>
        <source>Start image</source>
        <translation>開始画像</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>スタイル参照</translation>
    </message>
    <message>
        <source>Restore settings</source>
        <translation>設定を復元</translation>
    </message>
    <message>
        <source>Colour map</source>
        <translation>カラーマップ</translation>
    </message>
</context>
<context>
    <name>daub::ExportControl</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
    <message>
        <source>A folder for the areas</source>
        <translation>範囲を保存するフォルダー</translation>
    </message>
    <message>
        <source>Export a colour map</source>
        <translation>カラーマップを書き出す</translation>
    </message>
    <message>
        <source>-colours</source>
        <translation>-colours</translation>
    </message>
    <message>
        <source>Import a colour map</source>
        <translation>カラーマップを読み込む</translation>
    </message>
    <message>
        <source>Import an area</source>
        <translation>範囲を読み込む</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s) written to %1.</source>
        <translation>
            <numerusform>%n 件の範囲を %1 に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The map is in %1, what its colours mean in %2.</source>
        <translation>マップは %1、色の意味は %2 にあります。</translation>
    </message>
    <message>
        <source>Import area</source>
        <translation>範囲を読み込む</translation>
    </message>
</context>
<context>
    <name>daub::ExportDialog</name>
    <message>
        <source>&amp;Keep the settings in the file</source>
        <translation>ファイルに設定を残す(&amp;K)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>画像を書き出す</translation>
    </message>
    <message>
        <source>Dropped back into Daub, such a picture restores words, paint and settings. TIFF and OpenEXR carry none.</source>
        <translation>こうした画像を Daub にドロップすると、語・塗り・設定が復元されます。TIFF と OpenEXR には含まれません。</translation>
    </message>
    <message>
        <source>Choose a &amp;file...</source>
        <translation>ファイルを選ぶ(&amp;F)...</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 ビット</translation>
    </message>
    <message>
        <source>16-bit floats</source>
        <translation>16 ビット浮動小数点</translation>
    </message>
    <message>
        <source>32-bit floats</source>
        <translation>32 ビット浮動小数点</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>可逆圧縮(&amp;L)</translation>
    </message>
    <message>
        <source>Size on &amp;paper</source>
        <translation>用紙上のサイズ(&amp;P)</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Width on paper</source>
        <translation>用紙上の幅</translation>
    </message>
    <message>
        <source>Height on paper</source>
        <translation>用紙上の高さ</translation>
    </message>
    <message>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>リニア</translation>
    </message>
    <message>
        <source>sRGB looks right everywhere; linear is for compositing</source>
        <translation>sRGB はどこでも正しく表示されます。リニアは合成用です</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>深度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>品質(&amp;Q)</translation>
    </message>
    <message>
        <source>The number of pixels stays the same</source>
        <translation>ピクセル数は変わりません</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>inch</source>
        <translation>インチ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>解像度(&amp;R)</translation>
    </message>
    <message>
        <source>Width and height</source>
        <translation>幅と高さ</translation>
    </message>
</context>
<context>
    <name>daub::FileDialogs</name>
    <message>
        <source>Save changes?</source>
        <translation>変更を保存しますか?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are in no file.</source>
        <translation>「%1」にはまだ保存されていない変更があります。</translation>
    </message>
    <message>
        <source>Without saving they are lost, and so are the pictures made since.</source>
        <translation>保存しないと失われます。その後に生成した画像も同様です。</translation>
    </message>
    <message>
        <source>Take the picture back?</source>
        <translation>画像を復元しますか?</translation>
    </message>
    <message>
        <source>Daub ended without closing a picture that was last changed on %1.</source>
        <translation>最終変更 %1 の画像を閉じないまま Daub が終了しました。</translation>
    </message>
    <message>
        <source>Everything up to the last stroke is still there.</source>
        <translation>最後のストロークまで残っています。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Pictures painted in Daub (*.ora);;Pictures made by Daub (*.png *.jpg *.jpeg *.webp);;All files (*)</source>
        <translation>Daub で描いた画像 (*.ora);;Daub が生成した画像 (*.png *.jpg *.jpeg *.webp);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>OpenRaster (*.ora)</source>
        <translation>OpenRaster (*.ora)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>End what is being made?</source>
        <translation>作成中のものを終了しますか？</translation>
    </message>
    <message>
        <source>End and close</source>
        <translation>終了して閉じる</translation>
    </message>
    <message>
        <source>End and leave the project</source>
        <translation>終了してプロジェクトを離れる</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>daub::FillTool</name>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
</context>
<context>
    <name>daub::FirstTour</name>
    <message>
        <source>New here?</source>
        <translation>はじめてですか?</translation>
    </message>
    <message>
        <source>A tour of about three minutes leads from this sentence to a picture of your own. You can leave it at any step, and the Help menu brings it back.</source>
        <translation>約 3 分のツアーで、この文から自分の画像を作るところまで案内します。いつでもやめられ、ヘルプメニューから再開できます。</translation>
    </message>
    <message>
        <source>Make a picture</source>
        <translation>画像を作る</translation>
    </message>
    <message>
        <source>The sentence says what the picture shows. Its coloured words have areas on the canvas: there they shall appear. Press &lt;b&gt;Generate&lt;/b&gt; or %1.</source>
        <translation>文は画像に何を描くかを表します。色の付いた語にはキャンバス上の範囲があり、そこに現れます。&lt;b&gt;生成&lt;/b&gt;か %1 を押してください。</translation>
    </message>
    <message>
        <source>Watch it form</source>
        <translation>できていく様子を見る</translation>
    </message>
    <message>
        <source>The picture begins as noise and gets clearer with every step. %1 cancels it; &lt;i&gt;Stop and keep&lt;/i&gt; takes it as it stands. Finished pictures gather under Results.</source>
        <translation>画像はノイズから始まり、ステップごとに鮮明になります。%1 で中止、&lt;i&gt;停止して残す&lt;/i&gt;でその時点の画像を残します。できあがった画像は「結果」に集まります。</translation>
    </message>
    <message>
        <source>Give words an area</source>
        <translation>語に範囲を与える</translation>
    </message>
    <message>
        <source>Select some words of the sentence that have no colour yet, such as “green meadow” in the example, and press %1. They get a colour of their own.</source>
        <translation>文の中でまだ色のない語 (作例では「green meadow」など) を選択して %1 を押してください。固有の色が付きます。</translation>
    </message>
    <message>
        <source>Paint it</source>
        <translation>塗る</translation>
    </message>
    <message>
        <source>Take the brush (%1) and paint roughly where these words shall appear. Soft and sloppy is fine; what you leave free is the model&apos;s to fill.</source>
        <translation>ブラシ (%1) を取り、これらの語が現れてほしい場所をおおまかに塗ってください。ざっとで構いません。塗らなかった部分はモデルが埋めます。</translation>
    </message>
    <message>
        <source>The picture follows</source>
        <translation>画像がついてくる</translation>
    </message>
    <message>
        <source>While &lt;b&gt;Live&lt;/b&gt; is on (%1), a new picture comes whenever you lift the pen. Paint some more and look how it answers. Generate makes it in full quality and keeps it.</source>
        <translation>&lt;b&gt;ライブ&lt;/b&gt;が有効なあいだ (%1)、ペンを離すたびに新しい画像ができます。もう少し塗って反応を見てください。「生成」は最高の品質で作り、残します。</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>持ち帰る</translation>
    </message>
    <message>
        <source>%1 saves the project with sentence, areas and pictures. %2 exports the picture alone; dropped back onto the canvas, it brings all its settings along.</source>
        <translation>%1 は文・範囲・画像をプロジェクトとして保存します。%2 は画像だけを書き出します。それをキャンバスにドロップすると、すべての設定が戻ります。</translation>
    </message>
    <message>
        <source>That is all it takes</source>
        <translation>これだけです</translation>
    </message>
    <message>
        <source>Write your own sentence now: &lt;b&gt;File &gt; New picture&lt;/b&gt;. F1 opens the manual at the part that you are working in, and every control says what it does when the pointer rests on it.</source>
        <translation>では自分の文を書いてみましょう: &lt;b&gt;ファイル &gt; 新しい画像&lt;/b&gt;。F1 は作業中の部分のマニュアルを開きます。どの操作部品もポインターを置くと説明が出ます。</translation>
    </message>
</context>
<context>
    <name>daub::FramesPanel</name>
    <message>
        <source>Paint some of the inside and some of the outside.</source>
        <translation>内側と外側をそれぞれ少し塗ってください。</translation>
    </message>
    <message>
        <source>There is no matte for this frame yet.</source>
        <translation>このフレームのマットはまだありません。</translation>
    </message>
    <message>
        <source>This frame is not finished yet.</source>
        <translation>このフレームはまだ完成していません。</translation>
    </message>
    <message>
        <source>There is no plate here.</source>
        <translation>ここにはプレートがありません。</translation>
    </message>
    <message>
        <source>Choose a plate.</source>
        <translation>プレートを選んでください。</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>クリーンプレート (被写体のない画像) を選んでください。</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>プレート</translation>
    </message>
    <message>
        <source>Missing plates</source>
        <translation>欠けているプレート</translation>
    </message>
    <message>
        <source>What the canvas shows</source>
        <translation>キャンバスの表示内容</translation>
    </message>
    <message>
        <source>Show: picture</source>
        <translation>表示: 画像</translation>
    </message>
    <message>
        <source>Show: plate</source>
        <translation>表示: プレート</translation>
    </message>
    <message>
        <source>Show: matte over plate</source>
        <translation>表示: プレート上のマット</translation>
    </message>
    <message>
        <source>Show: matte</source>
        <translation>表示: マット</translation>
    </message>
    <message>
        <source>Show: figure alone</source>
        <translation>表示: 被写体のみ</translation>
    </message>
    <message>
        <source>Show: finished frames</source>
        <translation>表示: 完成フレーム</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Use for the active region</source>
        <translation>アクティブな領域に使う</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>作るもの</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>レンダリング</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キーイング</translation>
    </message>
    <message>
        <source>Rotoscope</source>
        <translation>ロトスコープ</translation>
    </message>
    <message>
        <source>The pictures that were filmed: name.####.png, .exr, .tif or .jpg</source>
        <translation>撮影された画像: name.####.png、.exr、.tif、.jpg</translation>
    </message>
    <message>
        <source>Range of frames</source>
        <translation>フレームの範囲</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Which frames: 1-100, 1-100x2, 1-20,45. Empty: all that there are</source>
        <translation>対象のフレーム: 1-100、1-100x2、1-20,45。空欄: すべて</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>The frame that the canvas shows</source>
        <translation>キャンバスに表示するフレーム</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>前のフレーム</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>次のフレーム</translation>
    </message>
    <message>
        <source>Progress of the sequence</source>
        <translation>シーケンスの進行状況</translation>
    </message>
    <message>
        <source>State of the sequence</source>
        <translation>シーケンスの状態</translation>
    </message>
    <message>
        <source>The mattes that were made become those of the region that is painted on</source>
        <translation>作ったマットを、塗っている領域のマットにします</translation>
    </message>
    <message>
        <source>Ends at once; finished frames stay, and the next start goes on after them</source>
        <translation>すぐに終了します。完成したフレームは残り、次回はその続きから始まります</translation>
    </message>
    <message>
        <source>Write mattes</source>
        <translation>マットを書き出す</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追跡</translation>
    </message>
    <message>
        <source>Paints all frames that are not finished yet</source>
        <translation>未完成のフレームをすべて描きます</translation>
    </message>
    <message>
        <source>Writes the mattes of all frames that are not finished yet</source>
        <translation>未完成のフレームのマットをすべて書き出します</translation>
    </message>
    <message>
        <source>Frame %1. Esc goes back to the picture.</source>
        <translation>フレーム %1。Esc で画像に戻ります。</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Choose a plate first.</source>
        <translation>先にプレートを選んでください。</translation>
    </message>
    <message>
        <source>%1 of %2 frames</source>
        <translation>%2 フレーム中 %1</translation>
    </message>
    <message>
        <source>Finished; %1 of %2 frames were there already</source>
        <translation>完了。%2 フレーム中 %1 は既にありました</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Write the mattes first.</source>
        <translation>先にマットを書き出してください。</translation>
    </message>
    <message>
        <source>Choose a region first.</source>
        <translation>先に領域を選んでください。</translation>
    </message>
    <message>
        <source>The mattes are single pictures: say which frames there are, for example 1-100.</source>
        <translation>マットが 1 枚の画像です。1-100 のようにフレームを指定してください。</translation>
    </message>
    <message>
        <source>The mattes have %1 x %2 pixels, another shape than the canvas of %3 x %4. Set the canvas to their size (Edit &gt; Canvas size).</source>
        <translation>マットは %1 x %2 ピクセルで、%3 x %4 のキャンバスと形が違います。キャンバスを同じ大きさにしてください (編集 &gt; キャンバスサイズ)。</translation>
    </message>
    <message>
        <source>Choose mattes for at least one region.</source>
        <translation>少なくとも 1 つの領域にマットを選んでください。</translation>
    </message>
    <message>
        <source>Choose the plates that the picture shall lie over.</source>
        <translation>画像を重ねるプレートを選んでください。</translation>
    </message>
    <message>
        <source>The plate is one picture: say which frames there are, for example 1-100.</source>
        <translation>プレートが 1 枚の画像です。1-100 のようにフレームを指定してください。</translation>
    </message>
    <message>
        <source>Name the files to write with a place for the frame&apos;s number: out.####.png.</source>
        <translation>フレーム番号の入る場所を含めてファイル名を指定してください: out.####.png。</translation>
    </message>
    <message>
        <source>Name the files of the finished frames first.</source>
        <translation>先に完成フレームのファイル名を指定してください。</translation>
    </message>
    <message>
        <source>The frames would take the place of the plates. Choose another name.</source>
        <translation>フレームがプレートを上書きしてしまいます。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Frames are being made. Esc once more ends this after the frame that is being made; finished frames stay.</source>
        <translation>フレームを作成中です。もう一度 Esc を押すと、作成中のフレームの後で終了します。完成したフレームは残ります。</translation>
    </message>
    <message>
        <source>Ends after this frame</source>
        <translation>このフレームの後で終了します</translation>
    </message>
    <message>
        <source>ends after this frame</source>
        <translation>このフレームの後で終了</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Ended; %1 of %2 frames are finished. The next start goes on after them.</source>
        <translation>終了しました。%2 フレーム中 %1 が完成しています。次回はその続きから始まります。</translation>
    </message>
    <message>
        <source>%1 of %2 are finished.</source>
        <translation>%2 のうち %1 が完成しています。</translation>
    </message>
    <message>
        <source>Frames are being rendered.</source>
        <translation>フレームをレンダリング中です。</translation>
    </message>
    <message>
        <source>Mattes are being made.</source>
        <translation>マットを作成中です。</translation>
    </message>
    <message>
        <source>Finished frames are kept; the next start goes on after them.</source>
        <translation>完成したフレームは保持され、次回はその続きから始まります。</translation>
    </message>
    <message>
        <source>Finished mattes are kept; the next start goes on after them.</source>
        <translation>完成したマットは保持され、次回はその続きから始まります。</translation>
    </message>
</context>
<context>
    <name>daub::GenerateButtons</name>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
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
        <translation>新しいシード</translation>
    </message>
</context>
<context>
    <name>daub::GradientTool</name>
    <message>
        <source>Gradient</source>
        <translation>グラデーション</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: steps of 45°</source>
        <translation>Alt で消す · Shift: 45° 単位</translation>
    </message>
</context>
<context>
    <name>daub::IntervalSlider</name>
    <message>
        <source>Drag the ends, or what lies between them; double-click for the whole process</source>
        <translation>両端または間をドラッグ、ダブルクリックで全過程</translation>
    </message>
    <message>
        <source>%1 – %2 %</source>
        <translation>%1 – %2 %</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the beginning.</source>
        <translation>過程の %1。矢印キーで開始を動かします。</translation>
    </message>
    <message>
        <source>%1 of the process. Arrow keys move the end.</source>
        <translation>過程の %1。矢印キーで終了を動かします。</translation>
    </message>
</context>
<context>
    <name>daub::KeyPage</name>
    <message>
        <source>Key</source>
        <translation>キーイング</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Kind of background</source>
        <translation>背景の種類</translation>
    </message>
    <message>
        <source>A colour screen</source>
        <translation>カラースクリーン</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>A clean plate</source>
        <translation>クリーンプレート</translation>
    </message>
    <message>
        <source>What tells the figure from the background: the screen&apos;s colour, how light it is, or the picture without the figure</source>
        <translation>被写体と背景を見分けるもの: スクリーンの色、明るさ、または被写体のない画像</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Clean plate</source>
        <translation>クリーンプレート</translation>
    </message>
    <message>
        <source>The picture without the figure: one for all frames, or a sequence</source>
        <translation>被写体のない画像: 全フレーム共通の 1 枚、またはシーケンス</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>背景の色</translation>
    </message>
    <message>
        <source>Choose the colour of the background; Pick takes it from the plate</source>
        <translation>背景の色を選びます。「採取」でプレートから取れます</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容値</translation>
    </message>
    <message>
        <source>Tolerance of the key</source>
        <translation>キーイングの許容値</translation>
    </message>
    <message>
        <source>How far from the background a pixel may be and still be background</source>
        <translation>背景からどこまで離れても背景とみなすか</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>不透明</translation>
    </message>
    <message>
        <source>Solid from</source>
        <translation>不透明になる値</translation>
    </message>
    <message>
        <source>How far from the background a pixel must be to be wholly the figure&apos;s</source>
        <translation>完全に被写体とみなすために背景からどこまで離れる必要があるか</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔らかさ</translation>
    </message>
    <message>
        <source>Softness of edges</source>
        <translation>エッジの柔らかさ</translation>
    </message>
    <message>
        <source>1: edges as they are in the plate; 0: hard</source>
        <translation>1: プレートのままのエッジ、0: 硬い</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Feather of edges</source>
        <translation>エッジのぼかし</translation>
    </message>
    <message>
        <source>Blurs the finished matte</source>
        <translation>完成したマットをぼかします</translation>
    </message>
    <message>
        <source>Despill</source>
        <translation>色かぶり除去</translation>
    </message>
    <message>
        <source>How much of the screen&apos;s light on the figure is taken away</source>
        <translation>被写体に映ったスクリーンの光をどれだけ取り除くか</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>Width of solved edges</source>
        <translation>計算するエッジの幅</translation>
    </message>
    <message>
        <source>Pixels beside borders whose share is solved from the colours around them</source>
        <translation>周囲の色から割合を計算する境界付近のピクセル</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>書き出すもの</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>書き出すマット</translation>
    </message>
    <message>
        <source>Figure without the screen</source>
        <translation>スクリーンなしの被写体</translation>
    </message>
    <message>
        <source>If wanted: the figure alone, without the screen&apos;s light, with alpha</source>
        <translation>必要な場合: スクリーンの光を除いた被写体のみ (アルファ付き)</translation>
    </message>
    <message>
        <source>Make finished mattes anew</source>
        <translation>完成したマットも作り直す</translation>
    </message>
    <message>
        <source>Otherwise finished mattes are skipped, and an interrupted run goes on</source>
        <translation>オフの場合、完成したマットは飛ばし、中断した処理を続けます</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>マット</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>被写体</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>プレート上</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>採取</translation>
    </message>
    <message>
        <source>Click the background on the plate: its colour is taken</source>
        <translation>プレートの背景をクリックすると色を採取します</translation>
    </message>
    <message>
        <source>Garbage</source>
        <translation>ガベージ</translation>
    </message>
    <message>
        <source>Paint what is surely background</source>
        <translation>確実に背景である部分を塗ります</translation>
    </message>
    <message>
        <source>Garbage area</source>
        <translation>ガベージ領域</translation>
    </message>
    <message>
        <source>Draw around what is surely background, or click its corners and the first one again</source>
        <translation>確実に背景である部分を囲むか、角を順にクリックして最後に最初の角をクリックします</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Paint what is surely the figure</source>
        <translation>確実に被写体である部分を塗ります</translation>
    </message>
    <message>
        <source>Choose the clean plate: the picture without the figure.</source>
        <translation>クリーンプレート (被写体のない画像) を選んでください。</translation>
    </message>
    <message>
        <source>Garbage mask</source>
        <translation>ガベージマスク</translation>
    </message>
    <message>
        <source>If there is one: white is background. One picture for all frames, or a sequence that moves along</source>
        <translation>ある場合：白が背景です。全フレーム共通の 1 枚、または一緒に動く連番</translation>
    </message>
    <message>
        <source>Region whose paint is garbage</source>
        <translation>塗りをガベージとする領域</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>領域なし</translation>
    </message>
    <message>
        <source>What is painted for this region of the picture is background in all frames</source>
        <translation>画像のこの領域に塗られた部分は、全フレームで背景になります</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>領域</translation>
    </message>
</context>
<context>
    <name>daub::MainWindow</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>過程</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>There is nothing to recover.</source>
        <translation>復元するものはありません。</translation>
    </message>
    <message>
        <source>%1[*] – Daub</source>
        <translation>%1[*] – Daub</translation>
    </message>
    <message>
        <source>The settings could not be read and are as at first. What was there is in %1.</source>
        <translation>設定を読み込めなかったため初期状態に戻しました。元の内容は %1 にあります。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
</context>
<context>
    <name>daub::ManualWindow</name>
    <message>
        <source>No section has all of these words.</source>
        <translation>これらの語をすべて含む節はありません。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Daub manual</source>
        <translation>Daub マニュアル</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>マニュアルを検索</translation>
    </message>
    <message>
        <source>Shows the sections that have all of these words (%1)</source>
        <translation>これらの語をすべて含む節を表示します (%1)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>The manual is not installed.</source>
        <translation>マニュアルがインストールされていません。</translation>
    </message>
</context>
<context>
    <name>daub::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>daub::ModelDetails</name>
    <message>
        <source>%1 pixels</source>
        <translation>%1 ピクセル</translation>
    </message>
    <message>
        <source>, also %1</source>
        <translation>、%1 も可</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n experts)</source>
        <translation>
            <numerusform>%1 (エキスパート %n 個)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 up to %2 tokens</source>
        <translation>%1 最大 %2 トークン</translation>
    </message>
    <message numerus="yes">
        <source>; knows %n word(s)</source>
        <translation>
            <numerusform>、%n 語を知っています</numerusform>
        </translation>
    </message>
    <message>
        <source>paint with words</source>
        <translation>言葉で描く</translation>
    </message>
    <message>
        <source>start image</source>
        <translation>開始画像</translation>
    </message>
    <message>
        <source>change only here</source>
        <translation>ここだけを変える</translation>
    </message>
    <message>
        <source>style references</source>
        <translation>スタイル参照</translation>
    </message>
    <message>
        <source>the text encoders leave once the sentence is read</source>
        <translation>文を読み終えたらテキストエンコーダーを解放します</translation>
    </message>
    <message>
        <source>only one expert is loaded at a time</source>
        <translation>エキスパートを一つずつ読み込みます</translation>
    </message>
    <message>
        <source>guided evaluations run one after the other</source>
        <translation>ガイダンスの評価を順番に行います</translation>
    </message>
    <message>
        <source>pictures are made one after the other</source>
        <translation>画像を一枚ずつ作ります</translation>
    </message>
    <message>
        <source>the picture is decoded in tiles</source>
        <translation>画像をタイルごとにデコードします</translation>
    </message>
    <message>
        <source>the last stage works in tiles</source>
        <translation>最後の段階をタイルごとに処理します</translation>
    </message>
    <message>
        <source>weights are held in half precision</source>
        <translation>重みを半精度で保持します</translation>
    </message>
    <message>
        <source>%1 needed, %2 free</source>
        <translation>必要 %1、空き %2</translation>
    </message>
    <message>
        <source>%1 needed</source>
        <translation>必要 %1</translation>
    </message>
    <message>
        <source>: too much. %1</source>
        <translation>: 足りません。%1</translation>
    </message>
    <message>
        <source>; it fits because %1</source>
        <translation>、次により収まります: %1</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク上</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
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
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Link instead of copying</source>
        <translation>コピーせずリンクする(&amp;L)</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>LoRAs and adapters</source>
        <translation>LoRA とアダプター</translation>
    </message>
    <message>
        <source>The model stays where it is; it must not be moved from there</source>
        <translation>モデルは元の場所に残ります。そこから動かさないでください</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Installing %1...</source>
        <translation>%1 をインストール中...</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>モデルを探しています...</translation>
    </message>
    <message>
        <source>A model folder, with model_index.json</source>
        <translation>model_index.json のあるモデルフォルダー</translation>
    </message>
    <message>
        <source>Cancelled: nothing was installed.</source>
        <translation>中止しました。何もインストールされていません。</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 をインストールしました。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>追加(&amp;A)</translation>
    </message>
    <message>
        <source>A &amp;file...</source>
        <translation>ファイル(&amp;F)...</translation>
    </message>
    <message>
        <source>A &amp;folder...</source>
        <translation>フォルダー(&amp;O)...</translation>
    </message>
    <message>
        <source>A model, LoRA, embedding, IP-Adapter or autoencoder; or drop it here</source>
        <translation>モデル、LoRA、埋め込み、IP-Adapter、オートエンコーダー。ここにドロップもできます</translation>
    </message>
    <message>
        <source>Models (%1)</source>
        <translation>モデル (%1)</translation>
    </message>
    <message>
        <source>Models and adapters</source>
        <translation>モデルとアダプター</translation>
    </message>
    <message>
        <source>Checking %1...</source>
        <translation>%1 を確認しています...</translation>
    </message>
    <message>
        <source>%1: its models are found from now on where they lie.</source>
        <translation>%1: 中のモデルは、今後その場所のまま使えます。</translation>
    </message>
</context>
<context>
    <name>daub::ModelsPage</name>
    <message>
        <source>&amp;Use for this picture</source>
        <translation>この画像に使う(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Open its folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>取り除く(&amp;R)</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>インストール済みのモデル</translation>
    </message>
    <message>
        <source>The next pictures of this document are made with this model</source>
        <translation>この文書の次の画像はこのモデルで作られます</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>このモデルについて</translation>
    </message>
    <message>
        <source>This picture&apos;s model</source>
        <translation>この画像のモデル</translation>
    </message>
    <message>
        <source>Looking for models...</source>
        <translation>モデルを探しています...</translation>
    </message>
    <message>
        <source>No model is installed</source>
        <translation>モデルがインストールされていません</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>It came with Daub, or lies in another program&apos;s folder</source>
        <translation>Daub に付属しているか、別のプログラムのフォルダーにあります</translation>
    </message>
    <message>
        <source>Moves it to the trash</source>
        <translation>ゴミ箱に移動します</translation>
    </message>
    <message>
        <source>Change model</source>
        <translation>モデルを変更</translation>
    </message>
    <message>
        <source>%1 is in the trash.</source>
        <translation>%1 をゴミ箱に移しました。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Remove it in its folder.</source>
        <translation>%1 をゴミ箱に移せません。フォルダーで取り除いてください。</translation>
    </message>
</context>
<context>
    <name>daub::MoveTool</name>
    <message>
        <source>Move paint</source>
        <translation>塗りを移動</translation>
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
        <translation>画像のステップ</translation>
    </message>
    <message>
        <source>%1 of the process</source>
        <translation>過程の %1</translation>
    </message>
    <message>
        <source>σ %1</source>
        <translation>σ %1</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>No picture was made yet.</source>
        <translation>まだ画像が作られていません。</translation>
    </message>
    <message>
        <source>The result. Left and Right show its steps.</source>
        <translation>結果。左右キーでステップを表示します。</translation>
    </message>
    <message>
        <source>Click to branch here: what you change from then on acts only later.</source>
        <translation>クリックしてここで分岐: 以後の変更はその後だけに作用します。</translation>
    </message>
    <message>
        <source>Drag to look at the steps (Left and Right; End for the result).</source>
        <translation>ドラッグしてステップを見る (左右キー、End で結果)。</translation>
    </message>
</context>
<context>
    <name>daub::PartNames</name>
    <message>
        <source>base</source>
        <translation>ベース</translation>
    </message>
    <message>
        <source>x4 upscaler</source>
        <translation>x4 アップスケーラー</translation>
    </message>
    <message>
        <source>super-resolution %1</source>
        <translation>超解像 %1</translation>
    </message>
    <message>
        <source>high noise</source>
        <translation>高ノイズ</translation>
    </message>
    <message>
        <source>middle noise</source>
        <translation>中ノイズ</translation>
    </message>
    <message>
        <source>low noise</source>
        <translation>低ノイズ</translation>
    </message>
    <message>
        <source>refiner</source>
        <translation>リファイナー</translation>
    </message>
</context>
<context>
    <name>daub::PickerTool</name>
    <message>
        <source>No region here</source>
        <translation>ここに領域はありません</translation>
    </message>
</context>
<context>
    <name>daub::PictureExchange</name>
    <message>
        <source>Compare the two</source>
        <translation>二つを比べる</translation>
    </message>
    <message>
        <source>Compare with the picture before</source>
        <translation>前の画像と比べる</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>貼り付ける画像がありません。</translation>
    </message>
    <message>
        <source>Delete results</source>
        <translation>結果を削除</translation>
    </message>
</context>
<context>
    <name>daub::PictureTarget</name>
    <message>
        <source>Press to choose a file, or paste with %1</source>
        <translation>押してファイルを選ぶか、%1 で貼り付け</translation>
    </message>
</context>
<context>
    <name>daub::PictureUseDialog</name>
    <message>
        <source>Use the picture as</source>
        <translation>画像の使い方</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>&amp;Start image</source>
        <translation>開始画像(&amp;S)</translation>
    </message>
    <message>
        <source>St&amp;yle reference</source>
        <translation>スタイル参照(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Restore its settings</source>
        <translation>設定を復元(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
</context>
<context>
    <name>daub::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>環境設定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>エンジン</translation>
    </message>
    <message>
        <source>Live mode</source>
        <translation>ライブモード</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>タブレット</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
</context>
<context>
    <name>daub::PressureCurveView</name>
    <message>
        <source>Pressure curve</source>
        <translation>筆圧カーブ</translation>
    </message>
    <message>
        <source>Press with the pen here to try it</source>
        <translation>ここをペンで押して試せます</translation>
    </message>
</context>
<context>
    <name>daub::ProcessFields</name>
    <message>
        <source>Steps</source>
        <translation>ステップ数</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>塗り</translation>
    </message>
    <message>
        <source>How strongly paint steers, where its curve is highest.</source>
        <translation>曲線が最も高いところでの塗りの効き具合。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The same seed and settings give the same picture</source>
        <translation>同じシードと設定なら同じ画像になります</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新しいシード</translation>
    </message>
    <message>
        <source>Change seed</source>
        <translation>シードを変更</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1を変更</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>枚数</translation>
    </message>
    <message>
        <source>How many pictures Generate makes, each with the next seed.</source>
        <translation>「生成」で作る画像の枚数。1枚ごとに次のシードを使います。</translation>
    </message>
</context>
<context>
    <name>daub::ProcessPanel</name>
    <message>
        <source>Branch here</source>
        <translation>ここで分岐</translation>
    </message>
    <message>
        <source>From the step that is looked at on, what you change is new; all before stays as it is. Only the rest is computed again.</source>
        <translation>表示中のステップ以降の変更だけが新しくなり、それ以前はそのままです。残りだけが計算し直されます。</translation>
    </message>
    <message>
        <source>Pure noise</source>
        <translation>純粋なノイズ</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>サンプリング</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>End branch</source>
        <translation>分岐を終える</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source> of stage %1</source>
        <translation> (段階 %1)</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>過程</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>オートエンコーダー</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>autoencoder</comment>
        <translation>モデルの既定</translation>
    </message>
    <message>
        <source>Change autoencoder</source>
        <translation>オートエンコーダーを変更</translation>
    </message>
    <message>
        <source>What turns the result of the last step into a picture</source>
        <translation>最後のステップの結果を画像にするもの</translation>
    </message>
</context>
<context>
    <name>daub::ProgressDots</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
</context>
<context>
    <name>daub::ProjectFiles</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
</context>
<context>
    <name>daub::PromptEditor</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>One sentence that says what the picture shows</source>
        <translation>画像に何を描くかを表す文</translation>
    </message>
    <message>
        <source>Describe the picture, select words, paint them</source>
        <translation>画像を文で表し、語を選び、塗る</translation>
    </message>
    <message>
        <source>Make Region of Words</source>
        <translation>語から領域を作る</translation>
    </message>
    <message>
        <source>Make a region of the selected words (Ctrl+R)</source>
        <translation>選択した語から領域を作る (Ctrl+R)</translation>
    </message>
    <message>
        <source>Weigh Words More</source>
        <translation>語の重みを上げる</translation>
    </message>
    <message>
        <source>Weigh Words Less</source>
        <translation>語の重みを下げる</translation>
    </message>
    <message>
        <source>Weigh words</source>
        <translation>語の重みを変更</translation>
    </message>
    <message>
        <source>An encoder of the model has no room for these words.</source>
        <translation>モデルのエンコーダーにこれらの語の余地がありません。</translation>
    </message>
</context>
<context>
    <name>daub::PromptPanel</name>
    <message>
        <source>Keep out of the picture</source>
        <translation>画像に入れないもの</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>ネガティブプロンプト</translation>
    </message>
    <message>
        <source>What the picture shall not show</source>
        <translation>画像に描かないもの</translation>
    </message>
    <message>
        <source>Make region of selected words</source>
        <translation>選択した語から領域を作る</translation>
    </message>
</context>
<context>
    <name>daub::PromptWarnings</name>
    <message>
        <source>The sentence is empty: write what the picture shall show.</source>
        <translation>文が空です。画像に何を描くかを書いてください。</translation>
    </message>
    <message>
        <source>A region stands for no words, so its paint does nothing. Select its words.</source>
        <translation>語の付いていない領域があり、その塗りは効きません。語を選択してください。</translation>
    </message>
    <message>
        <source>The region “%1” stands for no words, so its paint does nothing. Select its words.</source>
        <translation>領域「%1」には語が付いていないため、塗りは効きません。語を選択してください。</translation>
    </message>
    <message>
        <source>“%1” lies beyond what %2 reads, so it hardly acts. Shorten the sentence before it.</source>
        <translation>「%1」は %2 が読む範囲を超えているため、ほとんど効きません。その前の文を短くしてください。</translation>
    </message>
    <message>
        <source>The regions “%1” and “%2” stand for the same words: the thing may come up in both places.</source>
        <translation>領域「%1」と「%2」は同じ語を指しています。両方の場所に現れることがあります。</translation>
    </message>
    <message>
        <source>The model was not taught “%1”.</source>
        <translation>モデルは「%1」を学習していません。</translation>
    </message>
    <message>
        <source>The model was not taught these words: %1.</source>
        <translation>モデルは次の語を学習していません: %1</translation>
    </message>
    <message>
        <source>Bind to selected words</source>
        <translation>選択した語に結び付ける</translation>
    </message>
    <message>
        <source>Move to the front</source>
        <translation>先頭へ移す</translation>
    </message>
    <message>
        <source>Unbind the upper one</source>
        <translation>上の領域の結び付きを解く</translation>
    </message>
    <message>
        <source>Unbind “%1”</source>
        <translation>「%1」の結び付きを解く</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>「%1」と書く</translation>
    </message>
    <message>
        <source>The LoRA “%1” is not installed, or this model cannot use it.</source>
        <translation>LoRA「%1」がインストールされていないか、このモデルでは使えません。</translation>
    </message>
</context>
<context>
    <name>daub::QueueModel</name>
    <message>
        <source>A picture without words</source>
        <translation>語のない画像</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2, %n picture(s), seed %3</source>
        <translation>
            <numerusform>%1 × %2、%n 枚、シード %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daub::QueuePopup</name>
    <message>
        <source>Pictures that wait</source>
        <translation>待機中の画像</translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation>取り除く (Delete)</translation>
    </message>
    <message>
        <source>Drag them to change the order, or use Alt+Up and Alt+Down.</source>
        <translation>ドラッグ、または Alt+↑ と Alt+↓ で順番を変えます。</translation>
    </message>
</context>
<context>
    <name>daub::RegionActions</name>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select Words</source>
        <translation>語を選択</translation>
    </message>
    <message>
        <source>Unbind from Words</source>
        <translation>語との結び付きを解く</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反転</translation>
    </message>
    <message>
        <source>Grow…</source>
        <translation>広げる…</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>広げる</translation>
    </message>
    <message>
        <source>Shrink…</source>
        <translation>狭める…</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>狭める</translation>
    </message>
    <message>
        <source>Feather…</source>
        <translation>ぼかす…</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Copy Mask to</source>
        <translation>マスクのコピー先</translation>
    </message>
    <message>
        <source>(no words)</source>
        <translation>(語なし)</translation>
    </message>
    <message>
        <source>Show Paint</source>
        <translation>塗りを表示</translation>
    </message>
    <message>
        <source>Lock Paint</source>
        <translation>塗りをロック</translation>
    </message>
    <message>
        <source>Acts on the Picture</source>
        <translation>画像に作用する</translation>
    </message>
    <message>
        <source>Keep Out of Here</source>
        <translation>ここに入れない</translation>
    </message>
    <message>
        <source>Pixels of the canvas:</source>
        <translation>キャンバスのピクセル数:</translation>
    </message>
    <message>
        <source>Clear region</source>
        <translation>領域を消去</translation>
    </message>
    <message>
        <source>Invert region</source>
        <translation>領域を反転</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>領域を広げる</translation>
    </message>
    <message>
        <source>Shrink region</source>
        <translation>領域を狭める</translation>
    </message>
    <message>
        <source>Feather region</source>
        <translation>領域をぼかす</translation>
    </message>
    <message>
        <source>Copy mask</source>
        <translation>マスクをコピー</translation>
    </message>
</context>
<context>
    <name>daub::RegionChoice</name>
    <message>
        <source>Region %1</source>
        <translation>領域 %1</translation>
    </message>
</context>
<context>
    <name>daub::RegionControl</name>
    <message>
        <source>Grow the area</source>
        <translation>範囲を広げる</translation>
    </message>
    <message>
        <source>Shrink the area</source>
        <translation>範囲を狭める</translation>
    </message>
    <message>
        <source>Feather the area</source>
        <translation>範囲の境界をぼかす</translation>
    </message>
    <message>
        <source>By pixels</source>
        <translation>ピクセル数</translation>
    </message>
</context>
<context>
    <name>daub::RegionDelegate</name>
    <message>
        <source>no words yet</source>
        <translation>まだ語がありません</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>ほかの色を選ぶ</translation>
    </message>
    <message>
        <source>Unlock the paint</source>
        <translation>塗りのロックを解除</translation>
    </message>
    <message>
        <source>Lock the paint</source>
        <translation>塗りをロック</translation>
    </message>
    <message>
        <source>Hide the paint</source>
        <translation>塗りを隠す</translation>
    </message>
    <message>
        <source>Show the paint</source>
        <translation>塗りを表示</translation>
    </message>
    <message>
        <source>Stands for no words: drop it on some in the sentence</source>
        <translation>語が付いていません。文の語の上にドロップしてください</translation>
    </message>
    <message>
        <source>%1: the picture follows its paint to %2 of 1</source>
        <translation>%1: 画像が塗りに従う度合い %2 / 1</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>領域の名前</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperties</name>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Part of the process in which the region acts</source>
        <translation>領域が作用する過程の部分</translation>
    </message>
    <message>
        <source>Keep this out of here</source>
        <translation>これをここに入れない</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>regions that overlap</comment>
        <translation>共有</translation>
    </message>
    <message>
        <source>On top</source>
        <comment>regions that overlap</comment>
        <translation>最前面</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重なり</translation>
    </message>
    <message>
        <source>Share: where regions overlap, both act. On top: those below give way.</source>
        <translation>共有: 重なる部分では両方が作用します。最前面: 下の領域が譲ります。</translation>
    </message>
    <message>
        <source>The words join the negative prompt, only where this region is painted</source>
        <translation>この領域を塗った場所でだけ、語がネガティブプロンプトに加わります</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Own noise</source>
        <translation>独自のノイズ</translation>
    </message>
</context>
<context>
    <name>daub::RegionProperty</name>
    <message>
        <source>Rename region</source>
        <translation>領域の名前を変更</translation>
    </message>
    <message>
        <source>Change region colour</source>
        <translation>領域の色を変更</translation>
    </message>
    <message>
        <source>Bind region to words</source>
        <translation>領域を語に結び付ける</translation>
    </message>
    <message>
        <source>Change region strength</source>
        <translation>領域の強さを変更</translation>
    </message>
    <message>
        <source>Change overlap</source>
        <translation>重なりを変更</translation>
    </message>
    <message>
        <source>Change region interval</source>
        <translation>領域の区間を変更</translation>
    </message>
    <message>
        <source>Change region noise</source>
        <translation>領域のノイズを変更</translation>
    </message>
    <message>
        <source>Change what the region asks for</source>
        <translation>領域が求めるものを変更</translation>
    </message>
    <message>
        <source>Switch region on or off</source>
        <translation>領域のオン/オフ</translation>
    </message>
    <message>
        <source>Show or hide region</source>
        <translation>領域の表示/非表示</translation>
    </message>
    <message>
        <source>Lock or unlock region</source>
        <translation>領域のロック/解除</translation>
    </message>
</context>
<context>
    <name>daub::RegionView</name>
    <message>
        <source>Regions</source>
        <translation>領域</translation>
    </message>
    <message>
        <source>The current one is painted. Its menu has all that can be done with it.</source>
        <translation>現在の領域に塗ります。できることはすべてメニューにあります。</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>色…</translation>
    </message>
    <message>
        <source>Select words of the sentence and press Ctrl+R to paint where they shall be.</source>
        <translation>文の語を選んで Ctrl+R を押すと、その場所を塗れます。</translation>
    </message>
</context>
<context>
    <name>daub::RegionsPanel</name>
    <message>
        <source>Regions</source>
        <translation>領域</translation>
    </message>
</context>
<context>
    <name>daub::RenderPage</name>
    <message>
        <source>Missing: stop</source>
        <translation>欠落: 停止</translation>
    </message>
    <message>
        <source>Missing: hold</source>
        <translation>欠落: 保持</translation>
    </message>
    <message>
        <source>Missing: empty</source>
        <translation>欠落: 空</translation>
    </message>
    <message>
        <source>What stands in for a frame that has no file: nothing does and the work does not begin, the file before it, or an empty one</source>
        <translation>ファイルのないフレームの代わり: なし (処理を始めない)、直前のファイル、または空</translation>
    </message>
    <message>
        <source>Render frames</source>
        <translation>フレームをレンダリング</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>マット</translation>
    </message>
    <message>
        <source>Make a region of some words first (Ctrl+R). Its mattes say where it is in each frame.</source>
        <translation>先に単語から領域を作ってください (Ctrl+R)。マットが各フレームでの位置を示します。</translation>
    </message>
    <message>
        <source>Add a picture whose look all frames take over; the style dock has its settings</source>
        <translation>全フレームが見た目を引き継ぐ画像を追加します。設定はスタイルパネルにあります</translation>
    </message>
    <message>
        <source>Add a style reference</source>
        <translation>スタイル参照を追加</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>書き出すもの</translation>
    </message>
    <message>
        <source>Frames to write</source>
        <translation>書き出すフレーム</translation>
    </message>
    <message>
        <source>PNG or TIFF, or EXR with half floats; #### stands for the frame&apos;s number</source>
        <translation>PNG か TIFF、または半精度の EXR。#### はフレーム番号です</translation>
    </message>
    <message>
        <source>Behind the mattes</source>
        <translation>マットの背後</translation>
    </message>
    <message>
        <source>Nothing: alpha is the matte</source>
        <translation>なし: アルファがマット</translation>
    </message>
    <message>
        <source>The plate</source>
        <translation>プレート</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Usual: half in EXR, else 8 bits</source>
        <translation>標準: EXR は半精度、他は 8 ビット</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 ビット</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 ビット</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 ビット</translation>
    </message>
    <message>
        <source>Colour space</source>
        <translation>色空間</translation>
    </message>
    <message>
        <source>Usual: linear in EXR, else sRGB</source>
        <translation>標準: EXR はリニア、他は sRGB</translation>
    </message>
    <message>
        <source>Make finished frames anew</source>
        <translation>完成したフレームも作り直す</translation>
    </message>
    <message>
        <source>Otherwise finished frames are skipped, and an interrupted run goes on</source>
        <translation>オフの場合、完成したフレームは飛ばし、中断した処理を続けます</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>背後</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>What keeps frames steady</source>
        <translation>フレームを安定させるもの</translation>
    </message>
    <message>
        <source>The same noise in all frames</source>
        <translation>全フレームで同じノイズ</translation>
    </message>
    <message>
        <source>Otherwise each frame begins from noise of its own</source>
        <translation>オフの場合、各フレームは別々のノイズから始まります</translation>
    </message>
    <message>
        <source>Noise goes along with its matte</source>
        <translation>ノイズがマットと一緒に動く</translation>
    </message>
    <message>
        <source>Surfaces stay with the thing that moves</source>
        <translation>表面の質感が動く物に付いていきます</translation>
    </message>
    <message>
        <source>Attention to the first and previous frame</source>
        <translation>最初と前のフレームへの注意</translation>
    </message>
    <message>
        <source>Things keep their looks from frame to frame</source>
        <translation>物の見た目がフレーム間で保たれます</translation>
    </message>
    <message>
        <source>Begin from the previous frame</source>
        <translation>前のフレームから始める</translation>
    </message>
    <message>
        <source>The previous result, moved along, is painted over</source>
        <translation>前の結果を動きに合わせてずらし、上から描きます</translation>
    </message>
    <message>
        <source>Share that is painted anew</source>
        <translation>描き直す割合</translation>
    </message>
    <message>
        <source>Painted anew</source>
        <translation>描き直し</translation>
    </message>
    <message>
        <source>Hold large patches&apos; colours</source>
        <translation>広い面の色を保つ</translation>
    </message>
    <message>
        <source>Takes low-frequency flicker out of the frames</source>
        <translation>低周波のちらつきを取り除きます</translation>
    </message>
    <message>
        <source>How firmly colours are held</source>
        <translation>色を保つ強さ</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Channel of the mattes</source>
        <translation>マットのチャンネル</translation>
    </message>
    <message>
        <source>Channel: any</source>
        <translation>チャンネル: 自動</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>輝度</translation>
    </message>
    <message>
        <source>Where a matte&apos;s values are; any: alpha where it says something</source>
        <translation>マットの値がある場所。自動: アルファに意味があればアルファ</translation>
    </message>
    <message>
        <source>Missing mattes</source>
        <translation>欠けているマット</translation>
    </message>
    <message>
        <source>Mattes of %1</source>
        <translation>%1 のマット</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>No reference</source>
        <translation>参照なし</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
    <message>
        <source>Style reference</source>
        <translation>スタイル参照</translation>
    </message>
</context>
<context>
    <name>daub::ResultsModel</name>
    <message>
        <source>Made on %1, kept</source>
        <translation>%1 に生成、保存済み</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>%1 に生成</translation>
    </message>
</context>
<context>
    <name>daub::ResultsPanel</name>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Every picture that you generate is kept here.</source>
        <translation>生成した画像はすべてここに残ります。</translation>
    </message>
</context>
<context>
    <name>daub::RetouchStrip</name>
    <message>
        <source>How much may change</source>
        <translation>変わってよい度合い</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>加える(&amp;A)</translation>
    </message>
    <message>
        <source>Puts these words into the sentence, with a region for them</source>
        <translation>これらの語を文に入れ、領域を作ります</translation>
    </message>
    <message>
        <source>&amp;Paint the area</source>
        <translation>範囲を塗る(&amp;P)</translation>
    </message>
    <message>
        <source>The brush paints where the picture may change</source>
        <translation>画像が変わってよい場所をブラシで塗ります</translation>
    </message>
    <message>
        <source>&amp;Go on from this picture</source>
        <translation>この画像から続ける(&amp;G)</translation>
    </message>
    <message>
        <source>What is shown now is kept from here on</source>
        <translation>今見えているものがここから残ります</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>終える(&amp;E)</translation>
    </message>
    <message>
        <source>The next picture is made as a whole again</source>
        <translation>次の画像はふたたび全体が作られます</translation>
    </message>
    <message>
        <source>for example: a red balloon</source>
        <translation>例: a red balloon</translation>
    </message>
    <message>
        <source>What shall be added</source>
        <translation>加えるもの</translation>
    </message>
    <message>
        <source>0 % keeps what is there, 100 % paints anew</source>
        <translation>0 % は今のまま、100 % は描き直し</translation>
    </message>
    <message>
        <source>Add to this picture:</source>
        <translation>この画像に加える:</translation>
    </message>
    <message>
        <source>Change only here: paint where the picture may change, then generate.</source>
        <translation>ここだけを変える: 変わってよい場所を塗って生成してください。</translation>
    </message>
    <message>
        <source>Change only here: outside the painted area every pixel stays.</source>
        <translation>ここだけを変える: 塗った範囲の外は一画素も変わりません。</translation>
    </message>
    <message>
        <source>Add “%1”: paint where it shall be, then generate.</source>
        <translation>「%1」を加える: 場所を塗って生成してください。</translation>
    </message>
    <message>
        <source>Add “%1”: outside its area every pixel stays.</source>
        <translation>「%1」を加える: その範囲の外は一画素も変わりません。</translation>
    </message>
    <message>
        <source>Beyond the edges: the picture stays, and what is free is painted when you generate.</source>
        <translation>端を越えて: 画像は残り、空いた部分は生成時に描かれます。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>daub::RotoPage</name>
    <message>
        <source>Rotoscope</source>
        <translation>ロトスコープ</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>プレート上</translation>
    </message>
    <message>
        <source>On one frame, paint some of the inside and some of the outside. Follow carries the matte to the other frames. Where it goes wrong, paint there and follow again: what comes after is made anew.</source>
        <translation>1 つのフレームで内側と外側を少しずつ塗ります。「追跡」でマットを他のフレームへ運びます。間違った所があればそこを塗って再び追跡すると、それ以降が作り直されます。</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>内側</translation>
    </message>
    <message>
        <source>Paint some of what belongs to the figure</source>
        <translation>被写体に属する部分を少し塗ります</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外側</translation>
    </message>
    <message>
        <source>Paint some of what does not</source>
        <translation>属さない部分を少し塗ります</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>書き出すもの</translation>
    </message>
    <message>
        <source>Mattes to write</source>
        <translation>書き出すマット</translation>
    </message>
    <message>
        <source>Mattes</source>
        <translation>マット</translation>
    </message>
    <message>
        <source>Overwrite other mattes</source>
        <translation>他のマットを上書き</translation>
    </message>
    <message>
        <source>Also where mattes of this name lie that were not made here</source>
        <translation>ここで作ったものでない同名のマットも上書きします</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>Width of soft edges</source>
        <translation>柔らかいエッジの幅</translation>
    </message>
    <message>
        <source>Pixels beside the edge whose share is solved from the colours around them; 0: hard</source>
        <translation>周囲の色から割合を計算するエッジ付近のピクセル。0: 硬い</translation>
    </message>
    <message>
        <source>How far edges may move</source>
        <translation>エッジが動ける距離</translation>
    </message>
    <message>
        <source>Beside the carried edge, this far is decided anew in each frame; 0: by the frame&apos;s size</source>
        <translation>運ばれたエッジの両側で、各フレームで決め直す距離。0: フレームの大きさから</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔らかさ</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>No strokes yet</source>
        <translation>線はまだありません</translation>
    </message>
    <message>
        <source>Strokes on %1</source>
        <translation>線のあるフレーム: %1</translation>
    </message>
    <message>
        <source>Paint on one frame first: some of the inside and some of the outside.</source>
        <translation>先に 1 つのフレームで内側と外側を少し塗ってください。</translation>
    </message>
</context>
<context>
    <name>daub::ScoreRow</name>
    <message>
        <source>Show where the model looked for these words</source>
        <translation>モデルがこれらの語をどこに見たかを表示</translation>
    </message>
    <message>
        <source>%1: asked versus got %2</source>
        <translation>%1: 指定と結果 %2</translation>
    </message>
</context>
<context>
    <name>daub::SeedField</name>
    <message>
        <source>Own noise</source>
        <translation>独自のノイズ</translation>
    </message>
    <message>
        <source>Paint new noise here: the place looks different while the rest stays</source>
        <translation>ここに新しいノイズを塗る: この場所だけが変わり、ほかはそのままです</translation>
    </message>
    <message>
        <source>Seed of the own noise</source>
        <translation>独自のノイズのシード</translation>
    </message>
    <message>
        <source>Roll a new seed</source>
        <translation>新しいシードを引く</translation>
    </message>
    <message>
        <source>as around</source>
        <translation>周囲と同じ</translation>
    </message>
</context>
<context>
    <name>daub::SequenceField</name>
    <message>
        <source>Choose one file of the sequence</source>
        <translation>シーケンスのファイルを 1 つ選ぶ</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>書き出し先を選ぶ</translation>
    </message>
    <message>
        <source>One picture for all frames</source>
        <translation>全フレーム共通の 1 枚</translation>
    </message>
    <message>
        <source>Frames %1</source>
        <translation>フレーム %1</translation>
    </message>
    <message>
        <source>Frames (%1)</source>
        <translation>フレーム (%1)</translation>
    </message>
</context>
<context>
    <name>daub::ShapeTool</name>
    <message>
        <source>Take shape away</source>
        <translation>図形を差し引く</translation>
    </message>
    <message>
        <source>Fill shape</source>
        <translation>図形を塗る</translation>
    </message>
    <message>
        <source>Alt takes away</source>
        <translation>Alt で消す</translation>
    </message>
    <message>
        <source>Alt takes away · Shift: equal sides · Ctrl: from the middle</source>
        <translation>Alt で消す · Shift: 等辺 · Ctrl: 中心から</translation>
    </message>
</context>
<context>
    <name>daub::ShortcutsEditor</name>
    <message>
        <source>&amp;Remove keys</source>
        <translation>キーを外す(&amp;R)</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>リセット(&amp;T)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>すべてリセット(&amp;A)</translation>
    </message>
    <message>
        <source>Search for an action or its keys</source>
        <translation>操作またはキーを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>%1 already belongs to “%2”. Assigning takes it from there.</source>
        <translation>%1 はすでに「%2」に割り当てられています。割り当てるとそちらから外れます。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>」、「</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>割り当てる(&amp;S)</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>奪って割り当てる(&amp;O)</translation>
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
        <translation>キー</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
</context>
<context>
    <name>daub::StageFields</name>
    <message>
        <source>The model&apos;s own</source>
        <comment>sampler</comment>
        <translation>モデルの既定</translation>
    </message>
    <message>
        <source>Euler, ancestral</source>
        <translation>Euler (ancestral)</translation>
    </message>
    <message>
        <source>EDM, stochastic</source>
        <translation>EDM (確率的)</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <comment>schedule</comment>
        <translation>モデルの既定</translation>
    </message>
    <message>
        <source>Uniform in time</source>
        <translation>時間で等間隔</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数的</translation>
    </message>
    <message>
        <source>Stage %1</source>
        <translation>段階 %1</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>サンプラー</translation>
    </message>
    <message>
        <source>How each step goes from one noise level to the next</source>
        <translation>各ステップがノイズの段階をどう進むか</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>How the noise levels of the steps are spaced</source>
        <translation>各ステップのノイズ段階の配分</translation>
    </message>
    <message>
        <source>Change sampling</source>
        <translation>サンプリングを変更</translation>
    </message>
</context>
<context>
    <name>daub::StartImageBox</name>
    <message>
        <source>Drop a picture to begin from, or choose one</source>
        <translation>始まりの画像をドロップするか、選んでください</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>開始画像</translation>
    </message>
    <message>
        <source>How much of the start image may change</source>
        <translation>開始画像が変わってよい度合い</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Remove the start image</source>
        <translation>開始画像を外す</translation>
    </message>
    <message>
        <source>0 % keeps the picture as it is, 100 % begins from nothing but noise</source>
        <translation>0 % は画像そのまま、100 % はノイズだけから始めます</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
</context>
<context>
    <name>daub::StatusLine</name>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
    <message>
        <source>stage %1 of %2</source>
        <translation>段階 %1 / %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>残り %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>残り %1 分</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>画像の進み具合</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>シード %1</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>終了中</translation>
    </message>
    <message>
        <source>Making the model ready</source>
        <translation>モデルを準備中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Reading the sentence</source>
        <translation>文を読み取り中</translation>
    </message>
    <message>
        <source>Decoding the picture</source>
        <translation>画像をデコード中</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>仕上げ中</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>停止して残す</translation>
    </message>
    <message>
        <source>Cancel this picture</source>
        <translation>この画像を中止</translation>
    </message>
    <message>
        <source>Pictures that wait</source>
        <translation>待機中の画像</translation>
    </message>
    <message>
        <source>Shows the pictures that wait, to order them or take some away</source>
        <translation>待機中の画像を表示し、並べ替えや取り除きができます</translation>
    </message>
    <message>
        <source>Frames: %1 of %2 done</source>
        <translation>フレーム: %2 中 %1 完了</translation>
    </message>
    <message>
        <source>Refining the step</source>
        <translation>ステップを精細に表示中</translation>
    </message>
</context>
<context>
    <name>daub::StepStrip</name>
    <message>
        <source>Steps of the picture</source>
        <translation>画像のステップ</translation>
    </message>
    <message>
        <source>Generate a picture, and its steps stand here to look back at.</source>
        <translation>画像を生成すると、そのステップがここに並び、見返せます。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1 / %2</translation>
    </message>
</context>
<context>
    <name>daub::StrokeTool</name>
    <message>
        <source>Brush stroke</source>
        <translation>ブラシストローク</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消去</translation>
    </message>
</context>
<context>
    <name>daub::StylePanel</name>
    <message>
        <source>Style references</source>
        <translation>スタイル参照</translation>
    </message>
    <message>
        <source>Drop pictures whose look shall be taken over, or choose them</source>
        <translation>見た目を取り入れたい画像をドロップするか、選んでください</translation>
    </message>
    <message>
        <source>Own guidance</source>
        <translation>独自のガイダンス</translation>
    </message>
    <message>
        <source>Guidance of the style</source>
        <translation>スタイルのガイダンス</translation>
    </message>
    <message>
        <source>Add style references...</source>
        <translation>スタイル参照を追加...</translation>
    </message>
    <message>
        <source>Otherwise the style is followed as closely as the words</source>
        <translation>そうでなければ、語と同じ強さでスタイルに従います</translation>
    </message>
    <message>
        <source>Start image</source>
        <translation>開始画像</translation>
    </message>
    <message>
        <source>Change style guidance</source>
        <translation>スタイルのガイダンスを変更</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
    <message>
        <source>IP-Adapter</source>
        <translation>IP-Adapter</translation>
    </message>
    <message>
        <source>The best that fits</source>
        <translation>合うもののうち最良</translation>
    </message>
    <message>
        <source>Change IP-Adapter</source>
        <translation>IP-Adapter を変更</translation>
    </message>
    <message>
        <source>What shows the model the pictures: plus adapters keep more of them</source>
        <translation>モデルに画像を見せるもの。plus のアダプターは画像をより多く残します</translation>
    </message>
</context>
<context>
    <name>daub::StyleRow</name>
    <message>
        <source>Style reference</source>
        <translation>スタイル参照</translation>
    </message>
    <message>
        <source>Weight of the style reference</source>
        <translation>スタイル参照の重み</translation>
    </message>
    <message>
        <source>Part of the process in which the style acts</source>
        <translation>スタイルが作用する過程の部分</translation>
    </message>
    <message>
        <source>Remove this style reference</source>
        <translation>このスタイル参照を外す</translation>
    </message>
    <message>
        <source>Where the style acts</source>
        <translation>スタイルが作用する場所</translation>
    </message>
    <message>
        <source>The whole picture, or where one region is painted</source>
        <translation>画像全体、または領域を塗った場所</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>画像 %1</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>画像全体</translation>
    </message>
    <message>
        <source>Region %1</source>
        <translation>領域 %1</translation>
    </message>
    <message>
        <source>An area of its own</source>
        <translation>独自の範囲</translation>
    </message>
    <message>
        <source>Remove style reference</source>
        <translation>スタイル参照を外す</translation>
    </message>
</context>
<context>
    <name>daub::SubjectControl</name>
    <message>
        <source>%1 is learned. Its name in the sentence stands for it from now on.</source>
        <translation>%1 を学びました。これからは文の中の名前がそれを表します。</translation>
    </message>
    <message>
        <source>The subject could not be learned. %1</source>
        <translation>題材を学べませんでした。%1</translation>
    </message>
    <message>
        <source>%1 is being learned.</source>
        <translation>%1 を学習中です。</translation>
    </message>
    <message>
        <source>What was learned so far is kept; Model &gt; Teach a subject goes on from there.</source>
        <translation>ここまで学習した内容は保持されます。モデル &gt; 題材を教える で続きから再開できます。</translation>
    </message>
</context>
<context>
    <name>daub::SubjectDialog</name>
    <message>
        <source>Learning...</source>
        <translation>学習中...</translation>
    </message>
    <message>
        <source>Learning: %1 s left</source>
        <translation>学習中: 残り %1 秒</translation>
    </message>
    <message>
        <source>Learning: %1 min left</source>
        <translation>学習中: 残り %1 分</translation>
    </message>
    <message>
        <source>Also learn it &amp;mirrored</source>
        <translation>左右反転でも学ぶ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>学ぶ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paint with it</source>
        <translation>これで塗る(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>破棄(&amp;D)</translation>
    </message>
    <message>
        <source>Teach a subject</source>
        <translation>題材を教える</translation>
    </message>
    <message>
        <source>mushroom</source>
        <translation>mushroom</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名前(&amp;N)</translation>
    </message>
    <message>
        <source>The word that stands for it in the sentence: one that the model does not know</source>
        <translation>文の中でそれを表す語。モデルが知らない語にします</translation>
    </message>
    <message>
        <source>&amp;What it is</source>
        <translation>何であるか(&amp;W)</translation>
    </message>
    <message>
        <source>The kind of thing, in words that the model knows: it begins from there</source>
        <translation>どんな種類のものか、モデルが知っている語で。そこから学び始めます</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The picture&apos;s model learns it, and it alone can paint it</source>
        <translation>画像のモデルが学び、そのモデルだけが描けます</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短い</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>念入り</translation>
    </message>
    <message>
        <source>&amp;Effort</source>
        <translation>かける手間(&amp;E)</translation>
    </message>
    <message>
        <source>How long it looks at the pictures; usual is minutes with Sketchbook, more with larger models</source>
        <translation>画像を見る時間の長さ。普通なら Sketchbook で数分、大きなモデルではもっとかかります</translation>
    </message>
    <message>
        <source>LoRA, a small file</source>
        <translation>LoRA (小さなファイル)</translation>
    </message>
    <message>
        <source>The whole model, a large file</source>
        <translation>モデル全体 (大きなファイル)</translation>
    </message>
    <message>
        <source>Me&amp;thod</source>
        <translation>方法(&amp;T)</translation>
    </message>
    <message>
        <source>A LoRA changes the model a little everywhere; the whole model learns more and forgets more</source>
        <translation>LoRA はモデル全体を少しずつ変えます。モデル全体で学ぶと、より多くを学び、より多くを忘れます</translation>
    </message>
    <message>
        <source>Not where its left and right differ, as letters do</source>
        <translation>文字のように左右が異なるものには使いません</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>What it looks like so far</source>
        <translation>これまでの見た目</translation>
    </message>
    <message>
        <source>By its name, on a meadow, in the snow; last, another thing of its kind, which is to stay as it was</source>
        <translation>名前だけ、草原、雪の中。最後は同じ種類の別のもので、元のままであるべきものです</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>続ける(&amp;C)</translation>
    </message>
    <message>
        <source>Keeps what was learned; it can go on later</source>
        <translation>学んだものを残します。後で続けられます</translation>
    </message>
    <message>
        <source>Puts it at the end of the sentence, where it can be painted like any other words</source>
        <translation>文の終わりに入れます。ほかの語と同じように塗れます</translation>
    </message>
    <message>
        <source>Throws away what was begun</source>
        <translation>始めたものを捨てます</translation>
    </message>
    <message>
        <source>It goes on when this window is closed.</source>
        <translation>このウィンドウを閉じても続きます。</translation>
    </message>
    <message>
        <source>%1 is learned: say it in the sentence, select it and paint it.</source>
        <translation>%1 を学びました。文に入れ、選択して塗ってください。</translation>
    </message>
    <message>
        <source>Opening the model...</source>
        <translation>モデルを開いています...</translation>
    </message>
    <message>
        <source>Making pictures of its kind, so that they stay as they are...</source>
        <translation>同じ種類のものが元のまま残るように、その画像を作っています...</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>誤差: %1</translation>
    </message>
    <message>
        <source>Keeping what was learned...</source>
        <translation>学んだものを保存しています...</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>一時停止中です。</translation>
    </message>
    <message>
        <source>Learned.</source>
        <translation>学びました。</translation>
    </message>
    <message>
        <source>It could not be learned.</source>
        <translation>学べませんでした。</translation>
    </message>
</context>
<context>
    <name>daub::SubjectPicturesList</name>
    <message>
        <source>Drop 3 to 10 pictures of one thing here. They teach most where it stands in different places and sizes.</source>
        <translation>一つのものの画像を 3～10 枚ここにドロップしてください。場所や大きさがさまざまだと、最もよく学べます。</translation>
    </message>
    <message>
        <source>&amp;Add...</source>
        <translation>加える(&amp;A)...</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>取り除く(&amp;R)</translation>
    </message>
    <message>
        <source>Pictures of the subject</source>
        <translation>題材の画像</translation>
    </message>
    <message>
        <source>Pictures of the thing that is to be learned</source>
        <translation>学ばせるものの画像</translation>
    </message>
    <message>
        <source>Takes the chosen pictures out</source>
        <translation>選んだ画像を取り除きます</translation>
    </message>
    <message>
        <source>What the chosen picture shows</source>
        <translation>選んだ画像に写っているもの</translation>
    </message>
    <message>
        <source>What the chosen picture shows, in the model&apos;s words</source>
        <translation>選んだ画像に写っているものを、モデルの語で</translation>
    </message>
    <message>
        <source>Helps to tell the subject from what is around it: &quot;a picture of zibbo mushroom in the snow&quot;. Left empty, its name and what it is are said.</source>
        <translation>題材とその周りを見分ける助けになります。例:「a picture of zibbo mushroom in the snow」。空なら、名前と何であるかが使われます。</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>画像 (%1)</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTexts</name>
    <message>
        <source>Add pictures of it: at least %1, better 5 or 6.</source>
        <translation>画像を加えてください。少なくとも %1 枚、できれば 5～6 枚です。</translation>
    </message>
    <message>
        <source>More than %1 pictures do not help: take some out.</source>
        <translation>%1 枚より多い画像は役に立ちません。いくつか取り除いてください。</translation>
    </message>
    <message>
        <source>Give it a name that no sentence has by chance, like zibbo.</source>
        <translation>zibbo のように、文に偶然現れない名前を付けてください。</translation>
    </message>
    <message>
        <source>The name is one word of letters a to z, digits and hyphens that begins with a letter.</source>
        <translation>名前は、英字で始まり、英字 a～z、数字、ハイフンからなる一語です。</translation>
    </message>
    <message>
        <source>Say in a word or two what kind of thing it is, like mushroom or toy car.</source>
        <translation>mushroom や toy car のように、どんな種類のものかを一、二語で入れてください。</translation>
    </message>
    <message>
        <source>The name must be another word than what it is.</source>
        <translation>名前は、何であるかとは別の語でなければなりません。</translation>
    </message>
    <message>
        <source>What is said of %1 must have the word %2 in it.</source>
        <translation>%1 の説明には語 %2 が含まれている必要があります。</translation>
    </message>
</context>
<context>
    <name>daub::SubjectTrainingProcess</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 を起動できません。</translation>
    </message>
    <message>
        <source>%1 is not there: it belongs beside this program. Install Daub&apos;s command-line programs.</source>
        <translation>%1 がありません。このプログラムと同じ場所に必要です。Daub のコマンドラインプログラムをインストールしてください。</translation>
    </message>
    <message>
        <source>The training ended unexpectedly. Is there enough memory?</source>
        <translation>学習が予期せず終了しました。メモリーは足りていますか？</translation>
    </message>
    <message>
        <source>The training ended without a word.</source>
        <translation>学習が何の知らせもなく終了しました。</translation>
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
        <translation>%1 トークン: %2</translation>
    </message>
    <message>
        <source>%1 reads the first %2 tokens. The words beyond are faded in the sentence.</source>
        <translation>%1 は先頭の %2 トークンを読みます。それ以降の語は文の中で薄く表示されます。</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens; a word is one or a few.</source>
        <translation>%1 は %2 トークンを読みます。一語は一つまたは数個です。</translation>
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
        <translation>塗る領域がありません。プロンプトの語を選んで Ctrl+R を押してください。</translation>
    </message>
    <message>
        <source>“%1” is locked. Unlock it in the list of regions to change it.</source>
        <translation>「%1」はロックされています。変更するには領域の一覧でロックを解除してください。</translation>
    </message>
    <message>
        <source>“%1” is hidden. Show it in the list of regions to change it.</source>
        <translation>「%1」は非表示です。変更するには領域の一覧で表示してください。</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>消しゴム</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>投げなわ</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>長方形</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>楕円</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>グラデーション</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>塗りつぶし</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Pick region</source>
        <translation>領域を選ぶ</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>手のひら</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>ズーム</translation>
    </message>
</context>
<context>
    <name>daub::ToolBox</name>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
</context>
<context>
    <name>daub::ToolDetails</name>
    <message>
        <source>More options of the tool</source>
        <translation>ツールのその他のオプション</translation>
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
        <translation>間隔</translation>
    </message>
    <message>
        <source>Stabiliser</source>
        <translation>手ぶれ補正</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Average of the way</source>
        <translation>軌跡の平均</translation>
    </message>
    <message>
        <source>Pulled on a string</source>
        <translation>ひもで引く</translation>
    </message>
    <message>
        <source>Its strength</source>
        <translation>補正の強さ</translation>
    </message>
    <message>
        <source>Wider when tilted</source>
        <translation>傾けると太く</translation>
    </message>
    <message>
        <source>Turned copies</source>
        <translation>回転コピー</translation>
    </message>
    <message>
        <source>Pressure changes the width</source>
        <translation>筆圧で太さを変える</translation>
    </message>
    <message>
        <source>Pressure changes the opacity</source>
        <translation>筆圧で不透明度を変える</translation>
    </message>
    <message>
        <source>Pressure softness</source>
        <translation>筆圧の柔らかさ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Along a line</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Around a point</source>
        <translation>放射状</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>塗り</translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Is taken away</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Takes the place</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容値</translation>
    </message>
    <message>
        <source>How far the fill runs under soft edges</source>
        <translation>柔らかい縁の下へどこまで塗りつぶすか</translation>
    </message>
</context>
<context>
    <name>daub::ToolOptionsStrip</name>
    <message>
        <source>Tool options</source>
        <translation>ツールオプション</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Hardness</source>
        <translation>硬さ</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Feather</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Paint mirrored left and right</source>
        <translation>左右対称に塗る</translation>
    </message>
    <message>
        <source>Paint mirrored top and bottom</source>
        <translation>上下対称に塗る</translation>
    </message>
</context>
<context>
    <name>daub::TourBubble</name>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>ツアーを終える</translation>
    </message>
    <message>
        <source>End the tour. Help &gt; First tour brings it back.</source>
        <translation>ツアーを終えます。ヘルプ &gt; はじめてのツアー で再開できます。</translation>
    </message>
    <message>
        <source>To the step before</source>
        <translation>前のステップへ</translation>
    </message>
    <message>
        <source>&amp;Start the tour</source>
        <translation>ツアーを始める(&amp;S)</translation>
    </message>
    <message>
        <source>About three minutes, in this window and with this picture</source>
        <translation>約 3 分、このウィンドウとこの画像で行います</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
    <message>
        <source>Close the tour</source>
        <translation>ツアーを閉じる</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>To the next step</source>
        <translation>次のステップへ</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>スキップ(&amp;S)</translation>
    </message>
    <message>
        <source>To the next step without doing this one</source>
        <translation>これを行わずに次のステップへ</translation>
    </message>
    <message>
        <source>No&amp;t now</source>
        <translation>今はしない(&amp;T)</translation>
    </message>
    <message>
        <source>Help &gt; First tour brings it back</source>
        <translation>ヘルプ &gt; はじめてのツアー で再開できます</translation>
    </message>
</context>
<context>
    <name>daub::ValueSlider</name>
    <message>
        <source>Double-click to reset, type for an exact value</source>
        <translation>ダブルクリックで初期値、入力で正確な値</translation>
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
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>少なく表示</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>該当する語を表示</translation>
    </message>
</context>
<context>
    <name>daub::WordList</name>
    <message>
        <source>Words of the sentence</source>
        <translation>文の語</translation>
    </message>
</context>
<context>
    <name>daub::WordMove</name>
    <message>
        <source>Move words</source>
        <translation>語を移動</translation>
    </message>
</context>
<context>
    <name>daub::WordPopup</name>
    <message>
        <source>Known words</source>
        <translation>知っている語</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Paint with words.</source>
        <translation>言葉で描く。</translation>
    </message>
    <message>
        <source>A project (.ora) or a picture made by Daub.</source>
        <translation>プロジェクト (.ora) または Daub が作った画像。</translation>
    </message>
    <message>
        <source>Write the thumbnail of a project as a PNG and end: --thumbnail PROJECT PNG SIDE.</source>
        <translation>プロジェクトのサムネイルを PNG で書き出して終了: --thumbnail プロジェクト PNG 辺の長さ</translation>
    </message>
    <message>
        <source>Carry out a command of the window once it is there, for scripts.</source>
        <translation>ウィンドウが表示されたらそのコマンドを実行します（スクリプト用）。</translation>
    </message>
</context>
</TS>
