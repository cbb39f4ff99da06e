/// The page's only script: search, filter and sort the initiatives, open what a link points at.
enum PageScript {
    /// A token that lets this script run and no other: typed text cannot guess it.
    static func nonce(for provenance: WaveReport.Provenance) -> String {
        let seed = [
            provenance.run, provenance.generatedAt, provenance.ledgerHead,
            provenance.instrumentDigest, provenance.ruleSetVersion,
        ].joined(separator: "\n")
        return SeededToken(seed).text
    }

    static let code = #"""
        (() => {
          const table = document.getElementById('roll');
          const form = document.querySelector('.filter');
          const body = table.tBodies[0];
          const rows = [...body.rows];
          const search = form.querySelector('input');
          const buttons = [...form.querySelectorAll('button')];
          const none = document.querySelector('.none');
          const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
          let standing = '';

          const apply = () => {
            const words = fold(search.value).split(/\s+/).filter(Boolean);
            let shown = 0;
            for (const row of rows) {
              const text = fold(row.textContent);
              row.hidden = (standing && row.dataset.standing !== standing)
                || !words.every(word => text.includes(word));
              if (!row.hidden) shown += 1;
            }
            none.hidden = shown > 0;
            form.querySelector('output').textContent = shown;
          };
          form.hidden = false;
          form.addEventListener('submit', event => event.preventDefault());
          search.addEventListener('input', apply);
          for (const button of buttons) {
            button.addEventListener('click', () => {
              standing = button.dataset.standing;
              for (const other of buttons) other.setAttribute('aria-pressed', other === button);
              apply();
            });
          }

          const key = (row, column) => {
            const cell = row.cells[column];
            const text = cell.dataset.sort ?? cell.textContent.trim();
            const number = Number(text);
            return text === '—' || text === '' ? -1 : Number.isNaN(number) ? fold(text) : number;
          };
          [...table.tHead.rows[0].cells].forEach((head, column) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = head.textContent;
            head.replaceChildren(button);
            button.addEventListener('click', () => {
              const down = head.getAttribute('aria-sort') === 'ascending';
              for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
              head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
              const sign = down ? -1 : 1;
              rows.sort((a, b) => {
                const [x, y] = [key(a, column), key(b, column)];
                if (typeof x === typeof y) return x < y ? -sign : x > y ? sign : 0;
                return typeof x === 'number' ? -sign : sign;
              });
              body.append(...rows);
            });
          });

          const open = () => {
            const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
            if (target && target.tagName === 'DETAILS') target.open = true;
          };
          addEventListener('hashchange', open);
          open();
          addEventListener('beforeprint', () => {
            for (const details of document.querySelectorAll('details')) details.open = true;
          });
        })();
        """#
}
