<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
    <context>
        <name>HitWords</name>
        <message>
            <source>Also called</source>
            <translation>別名</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>直し方</translation>
        </message>
        <message>
            <source>via synonym %1</source>
            <translation>同じ意味の言葉 %1</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>パターン</translation>
        </message>
        <message>
            <source>Anti-patterns</source>
            <translation>アンチパターン</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>シナリオ</translation>
        </message>
        <message>
            <source>Principles</source>
            <translation>原則</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>資料</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>From practice</source>
            <translation>現場の言葉</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::BoxBar</name>
        <message>
            <source>Never asked: %1</source>
            <translation>未出題: %1</translation>
        </message>
        <message>
            <source>Box %1: %2</source>
            <translation>箱%1: %2</translation>
        </message>
        <message>
            <source>A right answer moves a question one box up, a wrong one back to the first. Each box waits longer: 2, 4, 8 and 16 days.</source>
            <translation>正解すると一つ上の箱へ、間違えると最初の箱へ移る。上の箱ほど次の出題まで間が空く(2日、4日、8日、16日)。</translation>
        </message>
        <message>
            <source>New</source>
            <translation>未出題</translation>
        </message>
        <message>
            <source>Box %1</source>
            <translation>箱%1</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ComparePage</name>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Put two or three patterns side by side, field by field.</source>
            <translation>二つか三つのパターンを、項目ごとに並べて比べます。</translation>
        </message>
        <message>
            <source>Rotate</source>
            <translation>並べ替える</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>入れ替える</translation>
        </message>
        <message>
            <source>Add a third</source>
            <translation>三つ目を加える</translation>
        </message>
        <message>
            <source>Remove the third</source>
            <translation>三つ目を外す</translation>
        </message>
        <message>
            <source>First pattern</source>
            <translation>一つ目のパターン</translation>
        </message>
        <message>
            <source>Second pattern</source>
            <translation>二つ目のパターン</translation>
        </message>
        <message>
            <source>Third pattern</source>
            <translation>三つ目のパターン</translation>
        </message>
        <message>
            <source>When to take which</source>
            <translation>使い分け</translation>
        </message>
        <message>
            <source>The catalog ties these two in no direct way. The rows below show where they differ.</source>
            <translation>この二つのあいだに直接の関係はありません。違いは下の各項目で比べられます。</translation>
        </message>
        <message>
            <source>nothing in particular</source>
            <translation>特になし</translation>
        </message>
        <message>
            <source>In short</source>
            <translation>ひとことで</translation>
        </message>
        <message>
            <source>Improves</source>
            <translation>高まるもの</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>代償</translation>
        </message>
        <message>
            <source>Structure diagram</source>
            <translation>構造図</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>%1 · No. %2</source>
            <translation>%1 · No. %2</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>ページを開く</translation>
        </message>
        <message>
            <source>Pairs that are easily confused</source>
            <translation>混同しやすい組み合わせ</translation>
        </message>
        <message>
            <source>Close to %1</source>
            <translation>%1に近いもの</translation>
        </message>
        <message>
            <source>Also close:</source>
            <translation>ほかに近いもの:</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>%1を加える</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::DiagramPanel</name>
        <message>
            <source>Previous step (Page Up)</source>
            <translation>前のステップ (Page Up)</translation>
        </message>
        <message>
            <source>Next step (Page Down)</source>
            <translation>次のステップ (Page Down)</translation>
        </message>
        <message>
            <source>Smaller (−)</source>
            <translation>縮小 (−)</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>拡大 (+)</translation>
        </message>
        <message>
            <source>Fit (0)</source>
            <translation>全体を表示 (0)</translation>
        </message>
        <message>
            <source>Actual size (1)</source>
            <translation>等倍 (1)</translation>
        </message>
        <message>
            <source>Export the diagram</source>
            <translation>図を書き出す</translation>
        </message>
        <message>
            <source>Break it: let parts fail and see what still works (X)</source>
            <translation>壊してみる: 部品を止めて、何が動き続けるかを見る (X)</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::EntryField</name>
        <message>
            <source>Add a pattern, scenario or other entry…</source>
            <translation>パターン、シナリオなどを探して加える…</translation>
        </message>
        <message>
            <source>Add an entry</source>
            <translation>項目を加える</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::EntryPage</name>
        <message>
            <source>Not in this catalog</source>
            <translation>このカタログにはありません</translation>
        </message>
        <message>
            <source>There is nothing called “%1” here. The overview shows what there is.</source>
            <translation>「%1」という項目はありません。全体一覧から探せます。</translation>
        </message>
        <message>
            <source>Principle %1</source>
            <translation>原則 %1</translation>
        </message>
        <message>
            <source>Patterns that live it</source>
            <translation>この原則を体現するパターン</translation>
        </message>
        <message>
            <source>Anti-pattern</source>
            <translation>アンチパターン</translation>
        </message>
        <message>
            <source>You may know it as</source>
            <translation>こんなときに</translation>
        </message>
        <message>
            <source>Remedy</source>
            <translation>直し方</translation>
        </message>
        <message>
            <source>Patterns that mend it</source>
            <translation>これを直すパターン</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>ガイド</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>パターン</translation>
        </message>
        <message>
            <source>Service · %1</source>
            <translation>サービス · %1</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>できること</translation>
        </message>
        <message>
            <source>What to mind</source>
            <translation>気をつけること</translation>
        </message>
        <message>
            <source>In other clouds</source>
            <translation>ほかのクラウドでは</translation>
        </message>
        <message>
            <source>Patterns that use it</source>
            <translation>使っているパターン</translation>
        </message>
        <message>
            <source>Scenarios that use it</source>
            <translation>使っているシナリオ</translation>
        </message>
        <message>
            <source>See also</source>
            <translation>あわせて読む</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>出典</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ExportDialog</name>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>What</source>
            <translation>対象</translation>
        </message>
        <message>
            <source>The whole catalog</source>
            <translation>カタログ全体</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>SVG drawing</source>
            <translation>SVG(図)</translation>
        </message>
        <message>
            <source>PNG picture</source>
            <translation>PNG(画像)</translation>
        </message>
        <message>
            <source>PDF drawing</source>
            <translation>PDF(図)</translation>
        </message>
        <message>
            <source>PDF handout (A4)</source>
            <translation>PDF配布資料(A4)</translation>
        </message>
        <message>
            <source>PDF worksheet with answers</source>
            <translation>PDF穴埋めシート(解答付き)</translation>
        </message>
        <message>
            <source>PowerPoint slides</source>
            <translation>PowerPointスライド</translation>
        </message>
        <message>
            <source>Markdown page</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Moving SVG</source>
            <translation>動くSVG</translation>
        </message>
        <message>
            <source>draw.io diagram</source>
            <translation>draw.io</translation>
        </message>
        <message>
            <source>Mermaid text</source>
            <translation>Mermaid</translation>
        </message>
        <message>
            <source>PlantUML text</source>
            <translation>PlantUML</translation>
        </message>
        <message>
            <source>Graphviz DOT</source>
            <translation>Graphviz DOT</translation>
        </message>
        <message>
            <source>JSON data</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Web site (folder)</source>
            <translation>Webサイト(フォルダ)</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>両方</translation>
        </message>
        <message>
            <source>Names on diagrams</source>
            <translation>図の名前</translation>
        </message>
        <message>
            <source>Generic</source>
            <translation>一般名</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>明るい</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>暗い</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>ハイコントラスト</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>印刷用</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>The one on screen</source>
            <translation>表示中のステップ</translation>
        </message>
        <message>
            <source>The last one</source>
            <translation>最後のステップ</translation>
        </message>
        <message>
            <source>All, one by one</source>
            <translation>すべて、一つずつ</translation>
        </message>
        <message>
            <source>Difference from first to last</source>
            <translation>最初と最後の差分</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大きさ</translation>
        </message>
        <message>
            <source>With legend</source>
            <translation>凡例を付ける</translation>
        </message>
        <message>
            <source>Without ground colour</source>
            <translation>背景を透明にする</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>フォルダを開く</translation>
        </message>
        <message>
            <source>Copy as SVG</source>
            <translation>SVGをコピー</translation>
        </message>
        <message>
            <source>Copy as picture</source>
            <translation>画像をコピー</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>A4 pages with the text, the diagram and the related patterns.</source>
            <translation>本文、図、関連パターンをA4のページにまとめます。</translation>
        </message>
        <message>
            <source>Diagrams with blanks to fill in, and a sheet of answers. Safe in black and white.</source>
            <translation>空欄を埋める図と解答です。白黒印刷でも使えます。</translation>
        </message>
        <message>
            <source>One slide for each step, 16:9, with notes.</source>
            <translation>ステップごとに1枚のスライドです。16:9、ノート付き。</translation>
        </message>
        <message>
            <source>All steps in one file that plays in a browser.</source>
            <translation>全ステップが一つのファイルで動きます。ブラウザで再生できます。</translation>
        </message>
        <message>
            <source>Plain files in both languages, with search. They open from a folder or any web server.</source>
            <translation>日英両言語、検索付きの静的なファイルです。フォルダからも、どのWebサーバからも開けます。</translation>
        </message>
        <message>
            <source>Nothing was copied.</source>
            <translation>何もコピーされませんでした。</translation>
        </message>
        <message>
            <source>Copied to the clipboard.</source>
            <translation>クリップボードにコピーしました。</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>フォルダを選ぶ</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>名前を付けて保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>保存した: %1</translation>
        </message>
        <message>
            <source>The lecture “%1”</source>
            <translation>講義「%1」</translation>
        </message>
        <message>
            <source>Untitled lecture</source>
            <translation>無題の講義</translation>
        </message>
        <message>
            <source>%1 files saved.</source>
            <translation>%1個のファイルを保存しました。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::FacetPanel</name>
        <message>
            <source>Fewer</source>
            <translation>少なく表示</translation>
        </message>
        <message>
            <source>All %1</source>
            <translation>%1件すべて</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>分類</translation>
        </message>
        <message>
            <source>Improves</source>
            <translation>高まるもの</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>使うサービス</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::FailureView</name>
        <message>
            <source>Break it</source>
            <translation>壊してみる</translation>
        </message>
        <message>
            <source>Repair all</source>
            <translation>すべて元に戻す</translation>
        </message>
        <message>
            <source>Click a part, or the name of a zone, to make it fail; click again to repair it. By keyboard: arrow keys and Enter.</source>
            <translation>部品やゾーンの名前をクリックすると止まり、もう一度クリックすると元に戻ります。キーボードでは矢印キーとEnterで操作できます。</translation>
        </message>
        <message>
            <source>This diagram has nothing to analyse at this step.</source>
            <translation>このステップの図には、分析できるリクエストの経路がありません。</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>止めたもの</translation>
        </message>
        <message>
            <source>%1 (not there at this step)</source>
            <translation>%1 (このステップにはない)</translation>
        </message>
        <message>
            <source>Who can still be served</source>
            <translation>誰に応えられるか</translation>
        </message>
        <message>
            <source>%1: not served</source>
            <translation>%1: 応えられない</translation>
        </message>
        <message>
            <source>%1: served</source>
            <translation>%1: 応えられる</translation>
        </message>
        <message>
            <source>What takes over</source>
            <translation>代わりに働くもの</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>Data at risk</source>
            <translation>失われうるデータ</translation>
        </message>
        <message>
            <source>Without %1: %2</source>
            <translation>%1がなくなると: %2</translation>
        </message>
        <message>
            <source>Single points of failure</source>
            <translation>単一障害点</translation>
        </message>
        <message>
            <source>None: no single part and no single place ends a request.</source>
            <translation>なし。どの部品、どの場所が一つ止まっても、リクエストには応えられます。</translation>
        </message>
        <message>
            <source>single point of failure</source>
            <translation>単一障害点</translation>
        </message>
        <message>
            <source>data at risk</source>
            <translation>失われうるデータ</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>cannot work</source>
            <translation>動けない</translation>
        </message>
        <message>
            <source>takes over</source>
            <translation>引き継ぐ</translation>
        </message>
        <message>
            <source>single point</source>
            <translation>単一障害点</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::FinderPage</name>
        <message>
            <source>Problem finder</source>
            <translation>困りごとから探す</translation>
        </message>
        <message>
            <source>One answer back</source>
            <translation>一つ前の答えへ</translation>
        </message>
        <message>
            <source>From the beginning</source>
            <translation>最初から</translation>
        </message>
        <message>
            <source>Search in your own words</source>
            <translation>自分の言葉で検索</translation>
        </message>
        <message>
            <source>This catalog has no problem finder</source>
            <translation>このカタログには質問で探す機能がありません</translation>
        </message>
        <message>
            <source>Here could be a few questions that lead to a pattern. Search in your own words instead.</source>
            <translation>いくつかの質問からパターンにたどり着ける場所です。このカタログでは、自分の言葉で検索してください。</translation>
        </message>
        <message>
            <source>This pattern helps</source>
            <translation>このパターンが役に立ちます</translation>
        </message>
        <message>
            <source>These patterns help</source>
            <translation>これらのパターンが役に立ちます</translation>
        </message>
        <message>
            <source>Keys 1 to %1 answer.</source>
            <translation>キー1〜%1で答えます。</translation>
        </message>
        <message>
            <source>Keys 1 to %1 answer, Backspace goes one answer back.</source>
            <translation>キー1〜%1で答え、Backspaceで一つ戻ります。</translation>
        </message>
        <message>
            <source>Backspace goes one answer back.</source>
            <translation>Backspaceで一つ戻ります。</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>始める</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::FinderResultCard</name>
        <message>
            <source>Open %1  (%2)</source>
            <translation>%1を開く (%2)</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::HeadPanel</name>
        <message>
            <source>Title in English</source>
            <translation>英語のタイトル</translation>
        </message>
        <message>
            <source>Title in Japanese</source>
            <translation>日本語のタイトル</translation>
        </message>
        <message>
            <source>Summary in English</source>
            <translation>英語の要約</translation>
        </message>
        <message>
            <source>Summary in Japanese</source>
            <translation>日本語の要約</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Time there is, in minutes</source>
            <translation>使える時間(分)</translation>
        </message>
        <message>
            <source>Begins in</source>
            <translation>始めの言語</translation>
        </message>
        <message>
            <source>Names on diagrams</source>
            <translation>図の名前</translation>
        </message>
        <message>
            <source>Appearance on the wall</source>
            <translation>映すときの配色</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>指定なし</translation>
        </message>
        <message>
            <source>As the program is set</source>
            <translation>プログラムの設定のまま</translation>
        </message>
        <message>
            <source>Generic</source>
            <translation>一般名</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>明るい</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>暗い</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>ハイコントラスト</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::HelpDialog</name>
        <message>
            <source>Keys and help</source>
            <translation>キー操作とヘルプ</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー操作</translation>
        </message>
        <message>
            <source>Search by problem</source>
            <translation>困りごとから検索</translation>
        </message>
        <message>
            <source>Back, forward, overview</source>
            <translation>戻る、進む、全体一覧</translation>
        </message>
        <message>
            <source>Japanese or English</source>
            <translation>日本語と英語の切り替え</translation>
        </message>
        <message>
            <source>Names on diagrams: generic, AWS, Azure, Google Cloud</source>
            <translation>図の名称: 一般名、AWS、Azure、Google Cloud</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>明るい画面と暗い画面</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>文字の大きさ</translation>
        </message>
        <message>
            <source>Contents at the left</source>
            <translation>左の目次</translation>
        </message>
        <message>
            <source>Steps of the diagram</source>
            <translation>図のステップ</translation>
        </message>
        <message>
            <source>In the diagram: zoom, fit, actual size</source>
            <translation>図の中で: 拡大縮小、全体、等倍</translation>
        </message>
        <message>
            <source>In the diagram: choose a part and read about it</source>
            <translation>図の中で: 部品を選び、説明を読む</translation>
        </message>
        <message>
            <source>In a scenario: difference, before and after, break it</source>
            <translation>シナリオで: 差分、前と後、壊してみる</translation>
        </message>
        <message>
            <source>Export, print</source>
            <translation>書き出し、印刷</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全画面</translation>
        </message>
        <message>
            <source>This sheet</source>
            <translation>この一覧</translation>
        </message>
        <message>
            <source>CDP Atlas %1. Code: Apache-2.0. Texts and diagrams: CC BY 4.0. Catalog: %2</source>
            <translation>CDP Atlas %1。コード: Apache-2.0。文章と図: CC BY 4.0。カタログ: %2</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Pull at a diagram</source>
            <translation>図をドラッグ</translation>
        </message>
        <message>
            <source>Take it out of the window as a file (with Alt while it is enlarged)</source>
            <translation>図をファイルとしてウィンドウの外へ取り出す(拡大中はAltを押しながら)</translation>
        </message>
        <message>
            <source>Project; there, ? shows all keys</source>
            <translation>投影する(投影中は?でキーの一覧)</translation>
        </message>
        <message>
            <source>In the quiz: answer, next question</source>
            <translation>クイズ: 答える、次の問題</translation>
        </message>
        <message>
            <source>Add this page, or the whole scenario, to the lecture</source>
            <translation>このページ、またはシナリオ全体を講義に加える</translation>
        </message>
        <message>
            <source>Open a lecture, project it from the chosen item</source>
            <translation>講義を開く、選んだ項目から映す</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::HitCard</name>
        <message>
            <source>Why not %1?</source>
            <translation>%1との違い</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::HomeFilterBar</name>
        <message>
            <source>Improves</source>
            <translation>高まるもの</translation>
        </message>
        <message>
            <source>Uses a service</source>
            <translation>使うサービス</translation>
        </message>
        <message>
            <source>Only patterns that use this service</source>
            <translation>このサービスを使うパターンだけ</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>解除</translation>
        </message>
        <message>
            <source>Clear all filters</source>
            <translation>すべての条件を外す</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Improves %1: %2 patterns</source>
            <translation>%1を高める: %2件</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>すべての分類</translation>
        </message>
        <message>
            <source>%1 categories</source>
            <translation>分類%1件</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::HomePage</name>
        <message>
            <source>Problem finder</source>
            <translation>困りごとから探す</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>シナリオ</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>Relation map</source>
            <translation>関係図</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Principles</source>
            <translation>原則</translation>
        </message>
        <message>
            <source>Anti-patterns</source>
            <translation>アンチパターン</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>資料</translation>
        </message>
        <message>
            <source>No pattern matches these filters. Choose another, or take the filter off.</source>
            <translation>条件に合うパターンがありません。別の条件を選ぶか、条件を外してください。</translation>
        </message>
        <message>
            <source>%1 patterns · %2 scenarios · %3 services, offline, in Japanese and English</source>
            <translation>パターン%1件、シナリオ%2件、サービス%3件。オフライン、日本語と英語で。</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>全体一覧</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>クイズ</translation>
        </message>
        <message>
            <source>Lectures</source>
            <translation>講義</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::IndexPage</name>
        <message>
            <source>Filter</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>Principles</source>
            <translation>原則</translation>
        </message>
        <message>
            <source>Anti-patterns</source>
            <translation>アンチパターン</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>資料</translation>
        </message>
        <message>
            <source> · ended</source>
            <translation> · 提供終了</translation>
        </message>
        <message>
            <source> · closed to new customers</source>
            <translation> · 新規受付終了</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>ガイド</translation>
        </message>
        <message>
            <source>Comparisons</source>
            <translation>比較表</translation>
        </message>
        <message>
            <source>Nothing matches “%1”. Clear the filter to see all.</source>
            <translation>「%1」に合うものがありません。絞り込みを消すとすべて表示します。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ItemPanel</name>
        <message>
            <source>Choose an item to see what the room will see, and to write what you want to say.</source>
            <translation>項目を選ぶと、会場に映る画面を確かめ、話すことを書ける。</translation>
        </message>
        <message>
            <source>View before</source>
            <translation>前の画面</translation>
        </message>
        <message>
            <source>Next view</source>
            <translation>次の画面</translation>
        </message>
        <message>
            <source>Shown as</source>
            <translation>見せ方</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分</translation>
        </message>
        <message>
            <source>When late</source>
            <translation>遅れたとき</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>Own title</source>
            <translation>独自の見出し</translation>
        </message>
        <message>
            <source>Below the title</source>
            <translation>タイトルの下</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>比較する相手</translation>
        </message>
        <message>
            <source>In step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>Notes, for you alone</source>
            <translation>メモ(話し手だけに見える)</translation>
        </message>
        <message>
            <source>Wipe off</source>
            <translation>消す</translation>
        </message>
        <message>
            <source>English version</source>
            <translation>英語版</translation>
        </message>
        <message>
            <source>Japanese version</source>
            <translation>日本語版</translation>
        </message>
        <message>
            <source>This program does not know the kind “%1”. The item is kept as it is; the room sees a card in its place.</source>
            <translation>種類「%1」はこのプログラムでは扱えない。項目はそのまま残り、会場には代わりのカードが映る。</translation>
        </message>
        <message>
            <source>Not installed: it may belong to a pack that you do not have. The room sees a card in its place.</source>
            <translation>インストールされていない。手元にないパックのものかもしれない。会場には代わりのカードが映る。</translation>
        </message>
        <message>
            <source>the last one</source>
            <translation>最後</translation>
        </message>
        <message>
            <source>1 pen mark kept</source>
            <translation>書き込み1本を保存</translation>
        </message>
        <message>
            <source>%1 pen marks kept</source>
            <translation>書き込み%1本を保存</translation>
        </message>
        <message>
            <source>What the room sees</source>
            <translation>会場に映すもの</translation>
        </message>
        <message>
            <source>Broken from the start</source>
            <translation>最初から壊しておく部品</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::KeySheet</name>
        <message>
            <source>1 … 9, Enter</source>
            <translation>1〜9、Enter</translation>
        </message>
        <message>
            <source>Go to the view of that number</source>
            <translation>その番号の画面へ移動</translation>
        </message>
        <message>
            <source>Tab, Enter</source>
            <translation>Tab、Enter</translation>
        </message>
        <message>
            <source>While breaking: choose a part, let it fail</source>
            <translation>壊してみる間: 部品を選び、故障させる</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>ダブルクリック</translation>
        </message>
        <message>
            <source>Zoom to that place, and back</source>
            <translation>その場所を拡大、もう一度で戻る</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>キーの一覧</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::LectureCard</name>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>映す</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>一覧から外す</translation>
        </message>
        <message>
            <source>A lecture of your own with the same content</source>
            <translation>同じ内容の、自分の講義を作る</translation>
        </message>
        <message>
            <source>Open “%1”</source>
            <translation>「%1」を開く</translation>
        </message>
        <message>
            <source>Project “%1”</source>
            <translation>「%1」を映す</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::LectureFlow</name>
        <message>
            <source>Lecture</source>
            <translation>講義</translation>
        </message>
        <message>
            <source>“%1” has changes that are not saved.</source>
            <translation>「%1」に保存していない変更がある。</translation>
        </message>
        <message>
            <source>Save them, or give them up?</source>
            <translation>保存するか、変更を捨てるかを選ぶ。</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>名前を付けて保存…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Give up the changes</source>
            <translation>変更を捨てる</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1(コピー)</translation>
        </message>
        <message>
            <source>Open a lecture</source>
            <translation>講義を開く</translation>
        </message>
        <message>
            <source>Lectures (*.cdplecture)</source>
            <translation>講義 (*.cdplecture)</translation>
        </message>
        <message>
            <source>Something in this file could not be read, and saving would lose it.</source>
            <translation>このファイルには読み取れない部分があり、保存すると失われる。</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>%1行目: %2</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>コピーを保存…</translation>
        </message>
        <message>
            <source>Save and lose it</source>
            <translation>失ってよいので保存</translation>
        </message>
        <message>
            <source>Save the lecture</source>
            <translation>講義を保存</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>保存した: %1</translation>
        </message>
        <message>
            <source>The lecture is empty: there is nothing to export yet.</source>
            <translation>講義はまだ空で、書き出すものがない。</translation>
        </message>
        <message>
            <source>The lecture is empty: there is nothing to project yet.</source>
            <translation>講義はまだ空で、映すものがない。</translation>
        </message>
        <message>
            <source>Choose a lecture, then press F5 to project it.</source>
            <translation>講義を選んでからF5を押すと映せる。</translation>
        </message>
        <message>
            <source>Open a pattern, a scenario, a comparison, the neighbours of a pattern or another entry to add it to a lecture.</source>
            <translation>講義に加えられるのは、パターン、シナリオ、比較、関係図に置いた一つのパターン、そのほかの項目のページである。</translation>
        </message>
        <message>
            <source>Added to “%1”: %2</source>
            <translation>「%1」に追加: %2</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Show the lecture</source>
            <translation>講義を見る</translation>
        </message>
        <message>
            <source>Add to which lecture?</source>
            <translation>どの講義に加えるか</translation>
        </message>
        <message>
            <source>A new lecture</source>
            <translation>新しい講義</translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>ほかのファイル…</translation>
        </message>
        <message>
            <source>Add this step to the lecture</source>
            <translation>このステップを講義に加える</translation>
        </message>
        <message>
            <source>Add to the lecture</source>
            <translation>講義に加える</translation>
        </message>
        <message>
            <source>Add the whole scenario to the lecture</source>
            <translation>シナリオ全体を講義に加える</translation>
        </message>
        <message>
            <source>Open a lecture…</source>
            <translation>講義を開く…</translation>
        </message>
        <message>
            <source>You drew on the pictures. Keep the marks with the lecture?</source>
            <translation>図に書き込みがある。講義と一緒に残すか。</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>残す</translation>
        </message>
        <message>
            <source>Wipe them off</source>
            <translation>消す</translation>
        </message>
        <message>
            <source>The marks are in the lecture now. It has other changes, too: save it when it is ready.</source>
            <translation>書き込みを講義に入れた。ほかの変更もあるので、整ったら保存すること。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::LectureList</name>
        <message>
            <source>Items of the lecture</source>
            <translation>講義の項目</translation>
        </message>
        <message>
            <source>Nothing here yet. Add an entry with the field below, drag one here from the contents at the left, or press Ctrl+B on any page.</source>
            <translation>まだ何もない。下の欄で項目を探して加えるか、左の目次からここへドラッグするか、見たいページでCtrl+Bを押す。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::LectureListModel</name>
        <message>
            <source>Needs a later version of the program (“%1”)</source>
            <translation>新しい版のプログラムが必要(「%1」)</translation>
        </message>
        <message>
            <source>Not installed</source>
            <translation>インストールされていない</translation>
        </message>
        <message>
            <source>%1. %2, %3, %4</source>
            <translation>%1。%2、%3、%4</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::LecturePage</name>
        <message>
            <source>This lecture cannot be opened.
%1</source>
            <translation>この講義は開けない。
%1</translation>
        </message>
        <message>
            <source>Lectures</source>
            <translation>講義</translation>
        </message>
        <message>
            <source>Title of the lecture</source>
            <translation>講義のタイトル</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>Comes with the program: saving makes a copy of your own</source>
            <translation>プログラムに付属。保存すると自分用のコピーになる</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>変更あり</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>名前を付けて保存…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 too long</source>
            <translation>%1超過</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>ほか%1件</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>%1行目: %2</translation>
        </message>
        <message>
            <source>Undo (Ctrl+Z)</source>
            <translation>元に戻す(Ctrl+Z)</translation>
        </message>
        <message>
            <source>Redo (Ctrl+Shift+Z)</source>
            <translation>やり直す(Ctrl+Shift+Z)</translation>
        </message>
        <message>
            <source>Earlier (Alt+Up)</source>
            <translation>前へ(Alt+↑)</translation>
        </message>
        <message>
            <source>Later (Alt+Down)</source>
            <translation>後ろへ(Alt+↓)</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Take out (Delete)</source>
            <translation>取り除く(Delete)</translation>
        </message>
        <message>
            <source>All lectures</source>
            <translation>講義の一覧</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>映す</translation>
        </message>
        <message>
            <source>F5; from the chosen item: Shift+F5</source>
            <translation>F5。選んだ項目から映すにはShift+F5</translation>
        </message>
        <message>
            <source>Title card</source>
            <translation>タイトルカード</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>項目</translation>
        </message>
        <message>
            <source>Lecture</source>
            <translation>講義</translation>
        </message>
        <message>
            <source>Rehearsals</source>
            <translation>所要時間の記録</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::LectureWords</name>
        <message>
            <source>title</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>problem</source>
            <translation>課題</translation>
        </message>
        <message>
            <source>solution</source>
            <translation>解決</translation>
        </message>
        <message>
            <source>implementation</source>
            <translation>実装</translation>
        </message>
        <message>
            <source>structure</source>
            <translation>構造</translation>
        </message>
        <message>
            <source>then and now</source>
            <translation>当時と現在</translation>
        </message>
        <message>
            <source>benefits</source>
            <translation>利点</translation>
        </message>
        <message>
            <source>caveats</source>
            <translation>注意点</translation>
        </message>
        <message>
            <source>other</source>
            <translation>その他</translation>
        </message>
        <message>
            <source>related patterns</source>
            <translation>関連パターン</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>図</translation>
        </message>
        <message>
            <source>situation</source>
            <translation>状況</translation>
        </message>
        <message>
            <source>environment</source>
            <translation>環境</translation>
        </message>
        <message>
            <source>looking back</source>
            <translation>振り返り</translation>
        </message>
        <message>
            <source>side by side</source>
            <translation>並べて比較</translation>
        </message>
        <message>
            <source>map</source>
            <translation>関係図</translation>
        </message>
        <message>
            <source>remedy</source>
            <translation>処方</translation>
        </message>
        <message>
            <source>picture %1</source>
            <translation>図%1</translation>
        </message>
        <message>
            <source>pictures %1</source>
            <translation>図%1</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>ステップ%1</translation>
        </message>
        <message>
            <source>steps %1</source>
            <translation>ステップ%1</translation>
        </message>
        <message>
            <source>part %1</source>
            <translation>第%1部</translation>
        </message>
        <message>
            <source>parts %1</source>
            <translation>第%1部</translation>
        </message>
        <message>
            <source>Title card</source>
            <translation>タイトルカード</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>パターン</translation>
        </message>
        <message>
            <source>Scenario</source>
            <translation>シナリオ</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>ページ</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Neighbourhood</source>
            <translation>関連するパターン</translation>
        </message>
        <message>
            <source>Break it</source>
            <translation>壊してみる</translation>
        </message>
        <message>
            <source>Unknown kind</source>
            <translation>不明な種類</translation>
        </message>
        <message>
            <source>Must be told</source>
            <translation>必ず話す</translation>
        </message>
        <message>
            <source>Should be told</source>
            <translation>できれば話す</translation>
        </message>
        <message>
            <source>May be left out</source>
            <translation>省いてよい</translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>無題</translation>
        </message>
        <message>
            <source>text of step %1</source>
            <translation>ステップ%1の本文</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Untitled lecture</source>
            <translation>無題の講義</translation>
        </message>
        <message>
            <source>1 item</source>
            <translation>1項目</translation>
        </message>
        <message>
            <source>%1 items</source>
            <translation>%1項目</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1分</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::LecturesPage</name>
        <message>
            <source>Lectures</source>
            <translation>講義</translation>
        </message>
        <message>
            <source>What you tell in a room, in order, with your notes and times. Press F5 to project.</source>
            <translation>会場で話すことを、順番、メモ、時間とともに並べたもの。F5で映す。</translation>
        </message>
        <message>
            <source>New lecture</source>
            <translation>新しい講義</translation>
        </message>
        <message>
            <source>Open a file…</source>
            <translation>ファイルを開く…</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>自分の講義</translation>
        </message>
        <message>
            <source>Ready to hold</source>
            <translation>すぐに使える講義</translation>
        </message>
        <message>
            <source>Lectures that you make or open are listed here. Begin a new one, or copy one of those below and change it. On any page, Ctrl+B adds it to your lecture.</source>
            <translation>作った講義や開いた講義がここに並ぶ。新しく作るか、下の講義をコピーして直す。どのページでも、Ctrl+Bで講義に加えられる。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::MainWindow</name>
        <message>
            <source>%1 – CDP Atlas</source>
            <translation>%1 – CDP Atlas</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Print the diagram…</source>
            <translation>図を印刷…</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>ハイコントラスト</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>全画面</translation>
        </message>
        <message>
            <source>Keys and help</source>
            <translation>キー操作とヘルプ</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>終了</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>映す</translation>
        </message>
        <message>
            <source>Open a pattern, a scenario or another page to project it.</source>
            <translation>投影するには、パターンやシナリオなどのページを開いてください。</translation>
        </message>
        <message>
            <source>Quiz about this page</source>
            <translation>このページのクイズ</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::Notice</name>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::PatternPage</name>
        <message>
            <source>There is no pattern “%1” in this catalog. The list at the left shows what there is.</source>
            <translation>このカタログに「%1」というパターンはありません。左の一覧から選べます。</translation>
        </message>
        <message>
            <source>%1 · No. %2</source>
            <translation>%1 · No. %2</translation>
        </message>
        <message>
            <source>Improves</source>
            <translation>高まるもの</translation>
        </message>
        <message>
            <source>Costs</source>
            <translation>代償</translation>
        </message>
        <message>
            <source>Related patterns</source>
            <translation>関連するパターン</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>See it used in</source>
            <translation>使われているシナリオ</translation>
        </message>
        <message>
            <source>instead of: %1</source>
            <translation>%1の代わりに</translation>
        </message>
        <message>
            <source>Principles</source>
            <translation>原則</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
        <message>
            <source>compare</source>
            <translation>比べる</translation>
        </message>
        <message>
            <source>Show on the map</source>
            <translation>関係図で見る</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>比べる…</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::PatternPicker</name>
        <message>
            <source>All patterns</source>
            <translation>すべてのパターン</translation>
        </message>
        <message>
            <source>Choose a pattern</source>
            <translation>パターンを選ぶ</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::PatternTile</name>
        <message>
            <source>1 step</source>
            <translation>1ステップ</translation>
        </message>
        <message>
            <source>%1 steps</source>
            <translation>%1ステップ</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::PresenterWindow</name>
        <message>
            <source>Nothing here is called “%1”.</source>
            <translation>「%1」という画面はありません。</translation>
        </message>
        <message>
            <source>Presenter – CDP Atlas</source>
            <translation>発表者 – CDP Atlas</translation>
        </message>
        <message>
            <source>Go to a number or a name (G)</source>
            <translation>番号か名前で移動 (G)</translation>
        </message>
        <message>
            <source>Room: depth, width of the picture</source>
            <translation>部屋: 奥行き、画面の幅</translation>
        </message>
        <message>
            <source>Metres from the screen to the last row; 0: not known</source>
            <translation>画面から最後列まで(m)。0: 不明</translation>
        </message>
        <message>
            <source>Width of the picture in metres; 0: not known</source>
            <translation>画面の幅(m)。0: 不明</translation>
        </message>
        <message>
            <source>Now: %1 of %2</source>
            <translation>現在: %1/%2</translation>
        </message>
        <message>
            <source>Next: %1</source>
            <translation>次: %1</translation>
        </message>
        <message>
            <source>Next: the end</source>
            <translation>次: 終わり</translation>
        </message>
        <message>
            <source>Frozen: the audience sees view %1</source>
            <translation>停止中: 聴衆には画面%1が見えています</translation>
        </message>
        <message>
            <source>The wall is black</source>
            <translation>投影は黒い画面です</translation>
        </message>
        <message>
            <source>The wall is white</source>
            <translation>投影は白い画面です</translation>
        </message>
        <message>
            <source>On this view</source>
            <translation>この画面について</translation>
        </message>
        <message>
            <source>The names on this diagram are too small for the last row. Z shows it part by part.</source>
            <translation>この図の名前は、最後列からは読めません。Zで部分ごとに拡大できます。</translation>
        </message>
        <message>
            <source>Legible in the last row: names from %1, text from %2 pixels.</source>
            <translation>最後列で読める大きさ: 名前は%1、本文は%2ピクセル以上。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ProjectionCommands</name>
        <message>
            <source>Previous</source>
            <translation>前へ</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>次へ</translation>
        </message>
        <message>
            <source>Back to where you were</source>
            <translation>直前の場所へ戻る</translation>
        </message>
        <message>
            <source>First view</source>
            <translation>最初の画面</translation>
        </message>
        <message>
            <source>Last view</source>
            <translation>最後の画面</translation>
        </message>
        <message>
            <source>Overview of all views</source>
            <translation>全画面の一覧</translation>
        </message>
        <message>
            <source>Go to a number or a name</source>
            <translation>番号か名前で移動</translation>
        </message>
        <message>
            <source>Laser pointer</source>
            <translation>レーザーポインタ</translation>
        </message>
        <message>
            <source>Spotlight</source>
            <translation>スポットライト</translation>
        </message>
        <message>
            <source>Pen</source>
            <translation>ペン</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>消しゴム</translation>
        </message>
        <message>
            <source>Take back the last mark</source>
            <translation>最後の書き込みを取り消す</translation>
        </message>
        <message>
            <source>Wipe all marks of this view</source>
            <translation>この画面の書き込みをすべて消す</translation>
        </message>
        <message>
            <source>Zoom: the next part, then the whole again</source>
            <translation>拡大: 次の部分へ、最後は全体へ</translation>
        </message>
        <message>
            <source>Break it</source>
            <translation>壊してみる</translation>
        </message>
        <message>
            <source>Black screen</source>
            <translation>黒い画面</translation>
        </message>
        <message>
            <source>White screen</source>
            <translation>白い画面</translation>
        </message>
        <message>
            <source>Freeze what the audience sees</source>
            <translation>聴衆側の画面を止める</translation>
        </message>
        <message>
            <source>Hide the names on diagrams</source>
            <translation>図の名前を隠す</translation>
        </message>
        <message>
            <source>Language on the wall</source>
            <translation>画面の言語</translation>
        </message>
        <message>
            <source>Generic, AWS, Azure or Google Cloud names</source>
            <translation>一般名・AWS・Azure・Google Cloudの名前</translation>
        </message>
        <message>
            <source>Bright room, dark room, high contrast</source>
            <translation>明るい部屋、暗い部屋、ハイコントラスト</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>文字を大きく</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>文字を小さく</translation>
        </message>
        <message>
            <source>Stop or start the clock</source>
            <translation>時計を止める・動かす</translation>
        </message>
        <message>
            <source>Clock to zero</source>
            <translation>時計を0に戻す</translation>
        </message>
        <message>
            <source>Swap the displays</source>
            <translation>画面を入れ替える</translation>
        </message>
        <message>
            <source>Show or hide the presenter window</source>
            <translation>発表者の画面を表示・非表示</translation>
        </message>
        <message>
            <source>Full screen, or a window to share</source>
            <translation>全画面、または共有用のウィンドウ</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>キーの一覧</translation>
        </message>
        <message>
            <source>End the projection</source>
            <translation>投影を終える</translation>
        </message>
        <message>
            <source>There is no view %1; there are %2.</source>
            <translation>画面%1はありません。全部で%2画面です。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ProjectionController</name>
        <message>
            <source>There is no diagram on this view to break.</source>
            <translation>この画面には、壊せる図がありません。</translation>
        </message>
        <message>
            <source>There is no diagram on this view to zoom into.</source>
            <translation>この画面には、拡大できる図がありません。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ProjectionFrame</name>
        <message>
            <source>Go to %1</source>
            <translation>%1へ移動</translation>
        </message>
        <message>
            <source>Nothing here is called “%1”.</source>
            <translation>「%1」という画面はありません。</translation>
        </message>
        <message>
            <source>A number, a name, or “name/stage”</source>
            <translation>番号、名前、または「名前/段階」</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ProjectionSession</name>
        <message>
            <source>There is only one display.</source>
            <translation>ディスプレイは一つだけです。</translation>
        </message>
        <message>
            <source>On one display the wall is a window while the presenter window is open (Shift+P hides it).</source>
            <translation>ディスプレイが一つのときは、発表者の画面を開いている間、投影はウィンドウになります(Shift+Pで閉じる)。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ProjectionWindow</name>
        <message>
            <source>Projection – CDP Atlas</source>
            <translation>投影 – CDP Atlas</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::QuizOptionButton</name>
        <message>
            <source>Right answer</source>
            <translation>正解</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>正解</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>不正解</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::QuizPage</name>
        <message>
            <source>Quiz</source>
            <translation>クイズ</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::QuizQuestionView</name>
        <message>
            <source>Question %1 of %2</source>
            <translation>第%1問 / 全%2問</translation>
        </message>
        <message>
            <source>End</source>
            <translation>終わる</translation>
        </message>
        <message>
            <source>Diagram</source>
            <translation>図</translation>
        </message>
        <message>
            <source>Diagram without its names</source>
            <translation>名前を隠した図</translation>
        </message>
        <message>
            <source>Click the part in the diagram, or choose below.</source>
            <translation>図の部品をクリックするか、下から選ぶ。</translation>
        </message>
        <message>
            <source>This is what happens when it fails.</source>
            <translation>それが壊れると、こうなる。</translation>
        </message>
        <message>
            <source>Keys 1 to %1 answer, Esc ends.</source>
            <translation>答えは1〜%1のキー、Escで終わる。</translation>
        </message>
        <message>
            <source>Right: %1</source>
            <translation>正解: %1</translation>
        </message>
        <message>
            <source>Wrong. The answer is: %1</source>
            <translation>不正解。答えは: %1</translation>
        </message>
        <message>
            <source>Box %1: it is asked again next time.</source>
            <translation>箱%1: 次回、また出題する。</translation>
        </message>
        <message>
            <source>Box %1: it is asked again tomorrow.</source>
            <translation>箱%1: 明日、また出題する。</translation>
        </message>
        <message>
            <source>Box %1: it is asked again in %2 days.</source>
            <translation>箱%1: %2日後に、また出題する。</translation>
        </message>
        <message>
            <source>Read about “%1”</source>
            <translation>「%1」を読む</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>次の問題</translation>
        </message>
        <message>
            <source>To the result</source>
            <translation>結果へ</translation>
        </message>
        <message>
            <source>Enter or Space</source>
            <translation>EnterまたはSpace</translation>
        </message>
        <message>
            <source>That part is not among the answers: choose one of those below.</source>
            <translation>その部品は選択肢にありません。下から選んでください。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::QuizResult</name>
        <message>
            <source>Result</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Nothing was answered</source>
            <translation>解答なし</translation>
        </message>
        <message>
            <source>%1 of %2 right</source>
            <translation>%2問中%1問正解</translation>
        </message>
        <message>
            <source>Practise what was missed</source>
            <translation>間違えた問題を練習</translation>
        </message>
        <message>
            <source>Another round</source>
            <translation>もう一回</translation>
        </message>
        <message>
            <source>Back to the start</source>
            <translation>最初に戻る</translation>
        </message>
        <message>
            <source>Nothing was missed.</source>
            <translation>間違えた問題はありません。</translation>
        </message>
        <message>
            <source>What was missed</source>
            <translation>間違えた問題</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>読む</translation>
        </message>
        <message>
            <source>Read about “%1”</source>
            <translation>「%1」を読む</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::QuizStart</name>
        <message>
            <source>Quiz</source>
            <translation>クイズ</translation>
        </message>
        <message>
            <source>Questions from the whole atlas. What you miss comes back soon, what you know comes back later.</source>
            <translation>アトラス全体からの出題。間違えた問題はすぐに、覚えた問題は間を置いて、また出る。</translation>
        </message>
        <message>
            <source>Questions about “%1”.</source>
            <translation>「%1」についての問題。</translation>
        </message>
        <message>
            <source>Ask about everything</source>
            <translation>すべてから出題</translation>
        </message>
        <message>
            <source>Which questions</source>
            <translation>問題の種類</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>問題数</translation>
        </message>
        <message>
            <source>Pattern from its problem</source>
            <translation>課題からパターンを当てる</translation>
        </message>
        <message>
            <source>Pattern from its diagram</source>
            <translation>図からパターンを当てる</translation>
        </message>
        <message>
            <source>Which pattern next?</source>
            <translation>次に使うパターンは?</translation>
        </message>
        <message>
            <source>What breaks?</source>
            <translation>壊れると止まるのは?</translation>
        </message>
        <message>
            <source>What somebody says</source>
            <translation>困りごとのひと言から</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>始める</translation>
        </message>
        <message>
            <source>Quiz for the projector</source>
            <translation>投影用クイズ</translation>
        </message>
        <message>
            <source>Large, for a room: show of hands, answers revealed by key</source>
            <translation>教室向けの大きな表示。挙手を数え、キーで答えを見せる</translation>
        </message>
        <message>
            <source>Enter starts. Keys 1 to 4 answer.</source>
            <translation>Enterで始める。答えは1〜4のキー。</translation>
        </message>
        <message>
            <source>%1 questions</source>
            <translation>%1問</translation>
        </message>
        <message>
            <source>The questions cannot be read: %1</source>
            <translation>問題を読み込めない: %1</translation>
        </message>
        <message>
            <source>Choose at least one kind of question.</source>
            <translation>問題の種類を一つ以上選んでください。</translation>
        </message>
        <message>
            <source>This catalog has no such questions. Choose another kind.</source>
            <translation>このカタログにはその種類の問題がありません。ほかの種類を選んでください。</translation>
        </message>
        <message>
            <source>Questions to choose from: %1</source>
            <translation>出題できる問題: %1問</translation>
        </message>
        <message>
            <source>Nothing is due today: all %1 are known. You may practise all the same.</source>
            <translation>今日の復習はありません。%1問すべて覚えています。それでも練習できます。</translation>
        </message>
        <message>
            <source>%1 due now · %2 never asked · %3 known for now</source>
            <translation>復習する問題 %1 · 未出題 %2 · 今は覚えている %3</translation>
        </message>
        <message>
            <source>The learning record was damaged and has been set aside; a new one is begun. %1</source>
            <translation>学習記録が壊れていたため、別の名前で残して新しく作りました。%1</translation>
        </message>
        <message>
            <source>The quiz works, but nothing is remembered: the learning record cannot be used. %1</source>
            <translation>クイズはできますが、学習記録を使えないため、結果は残りません。%1</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::QuizWallWindow</name>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>Reveal, then the next question</source>
            <translation>答えを見せる、次の問題へ</translation>
        </message>
        <message>
            <source>Forget the hands of this question</source>
            <translation>この問題の挙手を消す</translation>
        </message>
        <message>
            <source>Language on the wall</source>
            <translation>画面の言語</translation>
        </message>
        <message>
            <source>Bright room, dark room, high contrast</source>
            <translation>明るい部屋、暗い部屋、ハイコントラスト</translation>
        </message>
        <message>
            <source>Full screen, or a window to share</source>
            <translation>全画面、または共有用のウィンドウ</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>キーの一覧</translation>
        </message>
        <message>
            <source>End the quiz</source>
            <translation>クイズを終わる</translation>
        </message>
        <message>
            <source>Count the hands for %1: type the number</source>
            <translation>%1の挙手を数える: 人数を入力</translation>
        </message>
        <message>
            <source>One hand less for %1</source>
            <translation>%1の挙手を1人減らす</translation>
        </message>
        <message>
            <source>One hand more for %1</source>
            <translation>%1の挙手を1人増やす</translation>
        </message>
        <message>
            <source>Quiz – CDP Atlas</source>
            <translation>クイズ – CDP Atlas</translation>
        </message>
        <message>
            <source>Quiz for the projector</source>
            <translation>投影用クイズ</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>先へ</translation>
        </message>
        <message>
            <source>Reveal the answer</source>
            <translation>答えを見せる</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>次の問題</translation>
        </message>
        <message>
            <source>To the result</source>
            <translation>結果へ</translation>
        </message>
        <message>
            <source>This is the end</source>
            <translation>ここで終わり</translation>
        </message>
        <message>
            <source>Count the hands for A to D: type the number, Enter ends it</source>
            <translation>A〜Dの挙手を数える: 人数を入力し、Enterで終える</translation>
        </message>
        <message>
            <source>While counting: one hand more, one less</source>
            <translation>数えている間: 1人増やす、1人減らす</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::RecentPanel</name>
        <message>
            <source>Recent searches</source>
            <translation>最近の検索</translation>
        </message>
        <message>
            <source>Remove all</source>
            <translation>すべて消す</translation>
        </message>
        <message>
            <source>Remove from the list (Del)</source>
            <translation>一覧から消す (Del)</translation>
        </message>
        <message>
            <source>Remove “%1”</source>
            <translation>「%1」を消す</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::RehearsalPanel</name>
        <message>
            <source>When you project this lecture, the time that each item takes is written down here, to compare it with the plan.</source>
            <translation>この講義を映すと、項目ごとの所要時間がここに残り、計画と比べられる。</translation>
        </message>
        <message>
            <source>Held on</source>
            <translation>実施日</translation>
        </message>
        <message>
            <source>Compared with</source>
            <translation>比較する相手</translation>
        </message>
        <message>
            <source>Forget it</source>
            <translation>記録を消す</translation>
        </message>
        <message>
            <source>Forget this run</source>
            <translation>この回の記録を消す</translation>
        </message>
        <message>
            <source>When late</source>
            <translation>遅れたとき</translation>
        </message>
        <message>
            <source>Minutes behind:</source>
            <translation>遅れ(分):</translation>
        </message>
        <message>
            <source>Minutes behind</source>
            <translation>遅れている分数</translation>
        </message>
        <message>
            <source>at item</source>
            <translation>気づいた項目</translation>
        </message>
        <message>
            <source>Item at which it is noticed</source>
            <translation>遅れに気づいた項目</translation>
        </message>
        <message>
            <source>broken off</source>
            <translation>中断</translation>
        </message>
        <message>
            <source>the plan</source>
            <translation>計画</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>計画</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>前回</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>実際</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>差</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>今はない</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新規</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合計</translation>
        </message>
        <message>
            <source>Nothing after this item may be left out.</source>
            <translation>この項目より後に、省いてよいものはない。</translation>
        </message>
        <message>
            <source>Leave out: %1</source>
            <translation>省くもの: %1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Still %1 behind.</source>
            <translation>それでも%1遅れる。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::RelationMapPage</name>
        <message>
            <source>There is no pattern “%1” in this catalog. Here are all of them.</source>
            <translation>このカタログに「%1」というパターンはありません。全パターンを表示します。</translation>
        </message>
        <message>
            <source>Relation map</source>
            <translation>関係図</translation>
        </message>
        <message>
            <source>Relations of %1</source>
            <translation>%1の関係</translation>
        </message>
        <message>
            <source>Show all patterns</source>
            <translation>全パターンを表示</translation>
        </message>
        <message>
            <source>Show only relations of this kind</source>
            <translation>この種類の関係だけを表示</translation>
        </message>
        <message>
            <source>Only “%1”</source>
            <translation>「%1」だけ</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>分類</translation>
        </message>
        <message>
            <source>And their neighbours</source>
            <translation>その先の隣も</translation>
        </message>
        <message>
            <source>Show the neighbours of the neighbours, too</source>
            <translation>隣のパターンのさらに隣まで表示</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>条件を外す</translation>
        </message>
        <message>
            <source>Smaller (−)</source>
            <translation>縮小 (−)</translation>
        </message>
        <message>
            <source>Larger (+)</source>
            <translation>拡大 (+)</translation>
        </message>
        <message>
            <source>Fit (0)</source>
            <translation>全体を表示 (0)</translation>
        </message>
        <message>
            <source>Relation map. Arrow keys choose a pattern, Enter shows its neighbours, Shift+Enter opens it.</source>
            <translation>関係図。矢印キーでパターンを選び、Enterで隣を表示、Shift+Enterでページを開きます。</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>すべての分類</translation>
        </message>
        <message>
            <source>%1 categories</source>
            <translation>分類%1件</translation>
        </message>
        <message>
            <source>Point at a pattern or a line to read why it is there. Click a pattern to see its neighbours; the wheel zooms.</source>
            <translation>パターンや線を指すと、その理由が読めます。クリックすると隣のパターンを表示し、ホイールで拡大縮小します。</translation>
        </message>
        <message>
            <source>Open the page</source>
            <translation>ページを開く</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>比べる…</translation>
        </message>
        <message>
            <source>No relation of this pattern passes the filters. Clear them to see all.</source>
            <translation>条件に合う関係がありません。条件を外すとすべて表示します。</translation>
        </message>
        <message>
            <source>How to read it</source>
            <translation>読み方</translation>
        </message>
        <message>
            <source>Every line is a relation with a reason. An arrow points at what is needed or extended; lines without one hold both ways.</source>
            <translation>線の一本一本が、理由のある関係です。矢印は前提や発展元を指し、矢印のない線は互いに成り立つ関係です。</translation>
        </message>
        <message>
            <source>Where much comes together</source>
            <translation>関係の多いパターン</translation>
        </message>
        <message>
            <source>%1 relations</source>
            <translation>関係%1件</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ScenarioPage</name>
        <message>
            <source>There is no scenario “%1” in this catalog. The list at the left shows what there is.</source>
            <translation>このカタログに「%1」というシナリオはありません。左の一覧から選べます。</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差分</translation>
        </message>
        <message>
            <source>What changed since the step before (D)</source>
            <translation>前のステップからの変化 (D)</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>前と後</translation>
        </message>
        <message>
            <source>The step before and this one side by side (B)</source>
            <translation>前のステップと並べて表示 (B)</translation>
        </message>
        <message>
            <source>Break it</source>
            <translation>壊してみる</translation>
        </message>
        <message>
            <source>Let parts fail and see what still works (X)</source>
            <translation>部品を止めて、何が動き続けるかを見る (X)</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>Scenario %1</source>
            <translation>シナリオ %1</translation>
        </message>
        <message>
            <source>Where it begins</source>
            <translation>はじまり</translation>
        </message>
        <message>
            <source>Looking back</source>
            <translation>振り返り</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ScenarioStage</name>
        <message>
            <source>added</source>
            <translation>追加</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>変更あり</translation>
        </message>
        <message>
            <source>Fit (0)</source>
            <translation>全体を表示 (0)</translation>
        </message>
        <message>
            <source>Export the diagram</source>
            <translation>図を書き出す</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ScenarioText</name>
        <message>
            <source>Where it begins</source>
            <translation>はじまり</translation>
        </message>
        <message>
            <source>Situation</source>
            <translation>状況</translation>
        </message>
        <message>
            <source>Aim</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>環境</translation>
        </message>
        <message>
            <source>To the first step</source>
            <translation>最初のステップへ</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>ステップ %1/%2</translation>
        </message>
        <message>
            <source>Challenge</source>
            <translation>課題</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>対応</translation>
        </message>
        <message>
            <source>What it gives</source>
            <translation>効果</translation>
        </message>
        <message>
            <source>What it costs</source>
            <translation>代償</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>Patterns</source>
            <translation>パターン</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>パターン</translation>
        </message>
        <message>
            <source>Where it has led</source>
            <translation>たどり着いたところ</translation>
        </message>
        <message>
            <source>Looking back</source>
            <translation>振り返り</translation>
        </message>
        <message>
            <source>The patterns on the way</source>
            <translation>通ってきたパターン</translation>
        </message>
        <message>
            <source>Next scenario</source>
            <translation>次のシナリオ</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>出典</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ScenariosPage</name>
        <message>
            <source>Scenarios</source>
            <translation>シナリオ</translation>
        </message>
        <message>
            <source>Case notes</source>
            <translation>事例メモ</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ScreenAwake</name>
        <message>
            <source>A lecture is being projected</source>
            <translation>講義を投影中</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::SearchPage</name>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Search: %1</source>
            <translation>検索: %1</translation>
        </message>
        <message>
            <source>Let questions lead you: problem finder</source>
            <translation>質問に答えて探す</translation>
        </message>
        <message>
            <source>Take the filters off</source>
            <translation>条件を外す</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>絞り込み</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>もっと表示</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>検索結果</translation>
        </message>
        <message>
            <source>Say what hurts, in your own words</source>
            <translation>困っていることを、そのままの言葉で</translation>
        </message>
        <message>
            <source>A symptom, a wish, a service or a pattern's name, in Japanese or English. Results come while you type.</source>
            <translation>症状、やりたいこと、サービス名、パターン名を、日本語でも英語でも。入力するそばから結果が出ます。</translation>
        </message>
        <message>
            <source>This catalog cannot be searched</source>
            <translation>このカタログは検索できません</translation>
        </message>
        <message>
            <source>%1 of %2 patterns, the nearest first</source>
            <translation>パターン%2件のうち%1件、近い順</translation>
        </message>
        <message>
            <source>1 pattern</source>
            <translation>パターン1件</translation>
        </message>
        <message>
            <source>%1 patterns, the nearest first</source>
            <translation>パターン%1件、近い順</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter opens · Esc clears</source>
            <translation>↑ ↓で選ぶ · Enterで開く · Escで消す</translation>
        </message>
        <message>
            <source>Troubles that people do come with</source>
            <translation>よくある困りごと</translation>
        </message>
        <message>
            <source>Nothing found for “%1”</source>
            <translation>「%1」は見つかりませんでした</translation>
        </message>
        <message>
            <source>Not with these filters. Take them off to search everything.</source>
            <translation>この条件では見つかりません。条件を外すとすべてから探します。</translation>
        </message>
        <message>
            <source>Try other words for the trouble: what breaks, when, for whom. Or let a few questions lead you.</source>
            <translation>別の言葉を試してください。何が、いつ、誰に起きるのか。質問に答えて探すこともできます。</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::ServiceCard</name>
        <message>
            <source>About %1</source>
            <translation>%1について</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::Sidebar</name>
        <message>
            <source>Filter by name</source>
            <translation>名前で絞り込み</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目次</translation>
        </message>
        <message>
            <source>Scenarios</source>
            <translation>シナリオ</translation>
        </message>
        <message>
            <source>More</source>
            <translation>そのほか</translation>
        </message>
        <message>
            <source>Relation map</source>
            <translation>関係図</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>Principles</source>
            <translation>原則</translation>
        </message>
        <message>
            <source>Anti-patterns</source>
            <translation>アンチパターン</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>資料</translation>
        </message>
        <message>
            <source>Problem finder</source>
            <translation>困りごとから探す</translation>
        </message>
        <message>
            <source>Quiz</source>
            <translation>クイズ</translation>
        </message>
        <message>
            <source>Lectures</source>
            <translation>講義</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::TimePanel</name>
        <message>
            <source>Elapsed</source>
            <translation>経過</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>残り</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Minutes that the lecture may take</source>
            <translation>講義の持ち時間(分)</translation>
        </message>
        <message>
            <source>The clock stands still</source>
            <translation>時計は止まっています</translation>
        </message>
        <message>
            <source>Item %1 of %2</source>
            <translation>項目%1/%2</translation>
        </message>
        <message>
            <source>%1: %2 of %3</source>
            <translation>%1: %2/%3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 min behind.</source>
            <translation>%1分の遅れ。</translation>
        </message>
        <message>
            <source>Leave out: %1.</source>
            <translation>省くとよい項目: %1。</translation>
        </message>
        <message>
            <source>%1 min cannot be saved.</source>
            <translation>残り%1分は取り戻せません。</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分</translation>
        </message>
    </context>
    <context>
        <name>cdp::gui::TopBar</name>
        <message>
            <source>Show or hide the contents (F9)</source>
            <translation>目次の表示と非表示 (F9)</translation>
        </message>
        <message>
            <source>Back (Alt+Left)</source>
            <translation>戻る (Alt+←)</translation>
        </message>
        <message>
            <source>Forward (Alt+Right)</source>
            <translation>進む (Alt+→)</translation>
        </message>
        <message>
            <source>Overview (Alt+Home)</source>
            <translation>全体一覧 (Alt+Home)</translation>
        </message>
        <message>
            <source>日本語で表示 (Ctrl+L)</source>
            <translation>Show in English (Ctrl+L)</translation>
        </message>
        <message>
            <source>Names on diagrams</source>
            <translation>図の名前</translation>
        </message>
        <message>
            <source>Smaller text (Ctrl+−)</source>
            <translation>文字を小さく (Ctrl+−)</translation>
        </message>
        <message>
            <source>Larger text (Ctrl++)</source>
            <translation>文字を大きく (Ctrl++)</translation>
        </message>
        <message>
            <source>Light (Ctrl+D)</source>
            <translation>明るい画面 (Ctrl+D)</translation>
        </message>
        <message>
            <source>Dark (Ctrl+D)</source>
            <translation>暗い画面 (Ctrl+D)</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>メニュー</translation>
        </message>
        <message>
            <source>What is the problem?  (Ctrl+K)</source>
            <translation>何にお困りですか? (Ctrl+K)</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Generic</source>
            <translation>一般名</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>CDP Atlas could not do what was asked.</source>
            <translation>指定された操作を実行できませんでした。</translation>
        </message>
    </context>
</TS>
