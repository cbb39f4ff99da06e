/// The look of every page: light and dark, from a 360-pixel phone to paper.
enum PageStyle {
    static let css = base + parts + lists + tables + media

    private static let base = #"""
        :root{--paper:#faf8f4;--card:#fff;--ink:#1d2530;--soft:#59626f;--line:#e6e1d8;--accent:#0b6760;
        --ok:#1f6a41;--ok-bg:#e2f2e7;--warn:#7a4f00;--warn-bg:#fcefcf;--err:#a3271b;--err-bg:#fbe7e3;
        --info:#2a5788;--info-bg:#e5eef8;--none:#59626f;--none-bg:#eeebe4;
        --s1:#b9dcd5;--s2:#5aa89d;--s3:#0b6760;--shade:0 1px 2px #1d253010,0 4px 14px #1d25300a;
        --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
        --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,"Liberation Serif",serif}
        @media (prefers-color-scheme:dark){:root{--paper:#12161b;--card:#1a2027;--ink:#e8eaed;--soft:#a4aebb;--line:#2d353f;
        --accent:#62c8ba;--ok:#83d29e;--ok-bg:#16301f;--warn:#f0c36a;--warn-bg:#352912;--err:#ff9f92;--err-bg:#3a1e1b;
        --info:#93c3f3;--info-bg:#18293c;--none:#a4aebb;--none-bg:#262d36;--s1:#24504b;--s2:#469c90;--s3:#7cd8cb;--shade:none}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--sans);overflow-wrap:break-word}
        .wrap{max-width:68rem;margin:0 auto;padding:0 1.25rem}
        .letter .wrap{max-width:46rem}
        header.wrap{padding-top:3rem}
        main.wrap{padding-bottom:2rem}
        h1,h2{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
        h1{font-size:clamp(1.75rem,1.2rem + 2.4vw,2.6rem);margin:.25rem 0 1rem;letter-spacing:-.01em}
        h2{font-size:1.5rem;margin:3rem 0 .5rem}
        h3{font-size:1.05rem;margin:0;display:inline}
        h4{font-size:.95rem;margin:1.5rem 0 .5rem}
        p{margin:.5rem 0;max-width:46rem}
        a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.2em}
        a:hover{color:var(--accent)}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
        .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .soft{color:var(--soft);font-size:.925rem}
        .over{color:var(--accent);font-weight:600;font-size:.925rem;margin:0}
        .lead{font-size:1.1rem}
        .code,.rule{font-variant-numeric:tabular-nums;color:var(--soft);font-weight:500}
        .n{text-align:right;font-variant-numeric:tabular-nums}
        .invented{margin:0;max-width:none;padding:.5rem 1.25rem;text-align:center;font-weight:600;font-size:.95rem;
        background:repeating-linear-gradient(-45deg,var(--warn-bg) 0 14px,transparent 14px 28px),var(--card);color:var(--warn);border-bottom:1px solid var(--warn)}

        """#

    private static let parts = #"""
        .card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.25rem;box-shadow:var(--shade)}
        .card>:last-child{margin-bottom:0}
        .chip{display:inline-block;padding:.1rem .6rem;border-radius:99px;font-size:.85rem;font-weight:600;white-space:nowrap;
        background:var(--none-bg);color:var(--none)}
        .chip.accepted,.chip.locked,.chip.signed{background:var(--ok-bg);color:var(--ok)}
        .chip.to_confirm,.chip.warning{background:var(--warn-bg);color:var(--warn)}
        .chip.to_correct,.chip.error{background:var(--err-bg);color:var(--err)}
        .chip.to_decide,.chip.in_review,.chip.reopened{background:var(--ink);color:var(--paper)}
        .chip.returned,.chip.info{background:var(--info-bg);color:var(--info)}
        .count{display:inline-block;min-width:1.75em;padding:0 .45em;border-radius:99px;text-align:center;font:600 .9rem/1.7 var(--sans);
        font-variant-numeric:tabular-nums;background:var(--info-bg);color:var(--info)}
        .count.error{background:var(--err-bg);color:var(--err)}
        .count.warning{background:var(--warn-bg);color:var(--warn)}
        h2 .count{vertical-align:.15em;margin-left:.25rem}
        .reasons{margin:.5rem 0 1rem;padding:0;list-style:none;max-width:46rem}
        .reasons li{padding:.35rem 0 .35rem 1.6rem;position:relative}
        .reasons li::before{content:"";position:absolute;left:.2rem;top:.85rem;width:.6rem;height:.6rem;border:2px solid var(--err);border-radius:50%}
        .stack{display:flex;gap:3px;height:.9rem;border-radius:99px;overflow:hidden}
        .stack i{min-width:.35rem;flex-basis:0;background:var(--none)}
        .stack .accepted,.dot.accepted,.stack .signed,.dot.signed,.stack .locked,.dot.locked{background:var(--ok)}
        .stack .to_confirm,.dot.to_confirm{background:#d69a22}
        .stack .to_correct,.dot.to_correct{background:#c9483a}
        .stack .to_decide,.dot.to_decide,.stack .in_review,.dot.in_review,.stack .reopened,.dot.reopened{background:#6b5b95}
        .stack .returned,.dot.returned{background:#5b8cc0}
        .stack .nothing_received,.dot.nothing_received{background:#cbc5b9}
        .dot{display:inline-block;width:.7rem;height:.7rem;border-radius:50%;margin-right:.35rem;background:var(--none)}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;margin:.9rem 0 0;padding:0;font-size:.95rem}
        .big{margin:0 0 .75rem;font-size:1.1rem}
        .big strong{font:600 2.6rem/1 var(--serif);margin-right:.25rem;font-variant-numeric:lining-nums}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.9rem;margin:.9rem 0 0}
        .figures .card{display:flex;flex-direction:column;padding:1rem 1.1rem}
        .figures dt{order:2;font-weight:600;font-size:.95rem;line-height:1.3}
        .figures dd{margin:0;order:1;font:600 2rem/1.2 var(--serif);font-variant-numeric:lining-nums}
        .figures dd.soft{order:3;font:.875rem/1.4 var(--sans)}
        .figures .error dd:not(.soft){color:var(--err)}
        .figures .warning dd:not(.soft){color:var(--warn)}
        .figures .info dd:not(.soft){color:var(--info)}
        .facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem;margin:1rem 0}
        .facts dt{color:var(--soft);font-size:.825rem}
        .facts dd{margin:0;font-size:.95rem;overflow-wrap:anywhere}
        .steps h2{margin-top:0;font-size:1.25rem}
        .steps{margin-top:1.5rem;border-left:4px solid var(--accent)}
        .steps ol{margin:.5rem 0;padding-left:1.4rem}
        .steps li{padding:.2rem 0 .2rem .3rem}
        .steps li::marker{color:var(--accent);font-weight:700}

        """#

    private static let lists = #"""
        details.card{padding:0;margin:.6rem 0}
        details.card>:not(summary){margin-left:1.25rem;margin-right:1.25rem}
        details.card>:last-child{margin-bottom:1.25rem}
        summary{cursor:pointer;list-style:none;display:flex;flex-wrap:wrap;align-items:center;gap:.35rem .75rem}
        summary::-webkit-details-marker{display:none}
        summary::before{content:"";width:.5rem;height:.5rem;border-right:2px solid var(--soft);border-bottom:2px solid var(--soft);
        transform:rotate(-45deg);transition:transform .15s;flex:none}
        details[open]>summary::before{transform:rotate(45deg)}
        details.card>summary{padding:.8rem 1.25rem}
        details.card>summary h3{flex:1 1 14rem}
        .quiet{margin:1.25rem 0}
        .quiet summary{color:var(--soft);font-weight:600}
        .findings{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.8rem}
        .finding{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--info);border-radius:12px;padding:1rem 1.15rem;break-inside:avoid}
        .finding.error{border-left-color:var(--err)}
        .finding.warning{border-left-color:#d69a22}
        .finding.contested{border-left-color:#6b5b95}
        .count.contested{background:var(--none-bg);color:var(--none)}
        .dispute{border-left:4px solid #6b5b95}
        .dispute blockquote{margin:.5rem 0;padding-left:.9rem;border-left:2px solid var(--line);font-family:var(--serif);font-size:1.05rem}
        .late{display:block;color:var(--warn);font-weight:600;white-space:normal}
        .finding.unknown{border-left-color:var(--line);border-left-style:dashed}
        .finding p{max-width:none}
        .what{margin:0;font-weight:600;line-height:1.45}
        .number{display:inline-block;min-width:1.6em;margin-right:.55rem;text-align:center;border-radius:99px;background:var(--none-bg);color:var(--ink);font-size:.9rem}
        .finding dl{margin:.6rem 0 0;display:grid;gap:.3rem}
        .finding dl div{display:grid;grid-template-columns:8.5rem 1fr;gap:.75rem}
        .finding dt{color:var(--soft);font-size:.9rem;padding-top:.05rem}
        .finding dd{margin:0}
        .minimal{display:block;color:var(--soft);font-size:.925rem}
        .rule{font-size:.825rem;margin:.5rem 0 0}
        .finding>.rule{text-align:right}
        .fixed,.plain{list-style:none;margin:.75rem 0;padding:0}
        .fixed li,.plain li{padding:.35rem 0 .35rem 1.75rem;position:relative;max-width:46rem}
        .fixed li::before{content:"";position:absolute;left:.35rem;top:.65rem;width:.35rem;height:.75rem;border:solid var(--ok);border-width:0 2.5px 2.5px 0;transform:rotate(40deg)}
        .plain li::before{content:"";position:absolute;left:.4rem;top:.95rem;width:.6rem;border-top:2px solid var(--line)}
        article.card{margin:.8rem 0}
        footer.wrap{margin-top:3rem;padding-top:.5rem;padding-bottom:3rem;border-top:1px solid var(--line)}
        footer h2{font-size:1.1rem;margin-top:1rem}
        footer dd{font-size:.85rem}

        """#

    private static let tables = #"""
        table{border-collapse:collapse;width:100%;font-size:.95rem}
        th,td{text-align:left;padding:.55rem .7rem;vertical-align:baseline;border-bottom:1px solid var(--line)}
        th.n,td.n{text-align:right}
        thead th{color:var(--soft);font-size:.85rem;font-weight:600;white-space:nowrap}
        tbody th{font-weight:500}
        .rows{margin-top:.75rem;background:var(--card);border:1px solid var(--line);border-radius:14px;border-collapse:separate;border-spacing:0;box-shadow:var(--shade)}
        .rows tbody tr:last-child>*{border-bottom:0}
        .rows tbody tr:hover{background:color-mix(in srgb,var(--accent) 5%,transparent)}
        #roll th[scope=row]{width:31%}
        #roll td:nth-child(6){min-width:13rem}
        .day{white-space:nowrap}
        .outcomes{max-width:30rem;margin:1rem 0 1.5rem}
        .file{overflow-wrap:anywhere}
        .rows a{text-decoration:none}
        .rows a:hover{text-decoration:underline}
        thead button{font:inherit;color:inherit;background:none;border:0;padding:.15rem 0;cursor:pointer;text-align:inherit}
        thead [aria-sort] button::after{content:"";display:inline-block;margin-left:.35rem;border:.28rem solid transparent;vertical-align:.1em}
        thead [aria-sort=ascending] button::after{border-bottom-color:var(--accent);vertical-align:.25em}
        thead [aria-sort=descending] button::after{border-top-color:var(--accent);vertical-align:-.1em}
        .filter{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin:1rem 0}
        .filter[hidden]{display:none}
        .filter input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:99px;padding:.4rem .9rem;width:14rem;max-width:100%}
        .filter fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem}
        .filter button{font:inherit;font-size:.9rem;color:var(--soft);background:none;border:1px solid var(--line);border-radius:99px;padding:.3rem .8rem;cursor:pointer}
        .filter button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
        .scroll{position:relative;overflow-x:auto;margin-top:1rem}
        .grid th[scope=row]{white-space:nowrap}
        .matrix th span{display:inline-block;max-width:22rem;overflow:hidden;text-overflow:ellipsis;vertical-align:bottom}
        .matrix th,.matrix td{text-align:center;padding:.4rem .55rem}
        .matrix th:first-child{text-align:left;position:sticky;left:0;background:var(--paper)}
        abbr{text-decoration:none}
        .share{white-space:nowrap}
        #roll thead th,.health thead th{white-space:normal;vertical-align:bottom;line-height:1.3}
        .bar{display:inline-block;width:7rem;max-width:30vw;height:.55rem;border-radius:99px;background:var(--none-bg);overflow:hidden;margin-right:.5rem}
        .bar i{display:block;height:100%;background:#5b8cc0}
        .bar.error i{background:#c9483a}
        .bar.warning i{background:#d69a22}
        .stage{display:inline-block;width:1.25rem;height:1rem;vertical-align:-.1rem;
        --a:var(--line);--b:var(--line);--c:var(--line);
        background:linear-gradient(var(--a) 0 0) 0 100%/.33rem 40% no-repeat,linear-gradient(var(--b) 0 0) 50% 100%/.33rem 70% no-repeat,linear-gradient(var(--c) 0 0) 100% 100%/.33rem 100% no-repeat}
        .stage.basico{--a:var(--s2)}
        .stage.intermedio{--a:var(--s2);--b:var(--s2)}
        .stage.avanzado{--a:var(--s3);--b:var(--s3);--c:var(--s3)}
        .dimensions{margin-top:1rem;display:grid;gap:.45rem}
        .dimension{position:relative;display:grid;grid-template-columns:minmax(12rem,20rem) 1fr;gap:1rem;align-items:center;font-size:.95rem}
        .dimension .stack{height:1.35rem;border-radius:6px}
        .dimension .stack i{font:600 .8rem/1.35rem var(--sans);text-align:center;min-width:1.2rem}
        .dimension .basico{background:var(--s1);color:#12302c}
        .dimension .intermedio{background:var(--s2);color:#06211e}
        .dimension .avanzado{background:var(--s3);color:var(--card)}

        """#

    private static let media = #"""
        @media (max-width:44rem){
        header.wrap{padding-top:1.75rem}
        .wrap{padding-left:1rem;padding-right:1rem}
        .rows,.rows tbody,.rows tr,.rows th,.rows td{display:block}
        .rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .rows{background:none;border:0;box-shadow:none}
        .rows tbody tr{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:.75rem 1rem;margin:.6rem 0}
        .rows tbody tr[hidden]{display:none}
        .rows tbody tr>*{border:0;padding:.15rem 0}
        .rows td[data-label]{display:flex;justify-content:space-between;gap:1rem;text-align:right}
        .rows td[data-label]::before{content:attr(data-label);color:var(--soft);font-size:.9rem;text-align:left}
        .rows th[scope=row],#roll th[scope=row]{font-weight:600;width:auto}
        .rows td.zero,.rows .idle td[data-label]{display:none}
        .grid th[scope=row]{white-space:normal}
        #roll td:nth-child(6){min-width:0}
        .finding dl div{grid-template-columns:1fr;gap:0}
        .dimension{grid-template-columns:1fr;gap:.2rem;margin-bottom:.4rem}
        .figures{grid-template-columns:1fr 1fr}
        .matrix th span{display:none}
        .asked{flex-basis:100%}
        }
        @media (prefers-color-scheme:dark){.dimension .basico{color:#d7f3ee}.dimension .avanzado{color:#06211e}}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}summary::before{transition:none}}
        @page{margin:1.6cm 1.4cm}
        @media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--shade:none}
        body{font-size:10.5pt}.filter,script{display:none!important}h2{break-after:avoid}tr,.card.returned{break-inside:avoid}
        details::details-content{content-visibility:visible;block-size:auto}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}header.wrap,.wrap{padding-left:0;padding-right:0}header.wrap{padding-top:1rem}
        th,td,.rows th,.rows td{padding:.35rem .5rem}.matrix th span{max-width:12rem}.scroll{overflow:visible}#roll td:nth-child(6){min-width:0}}

        """#
}
