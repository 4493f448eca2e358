namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>What a browser can tell of a page that some readers cannot use.</summary>
internal static class PageFaults
{
    /// <summary>Finds controls without a name, pictures without a text, doubled ids and pages that can only be read by scrolling sideways.</summary>
    public const string Search =
        """
        () => {
            const faults = [];
            const told = element => element.outerHTML.slice(0, 160);
            const isShown = element => element.getClientRects().length > 0 && !element.closest('[aria-hidden=true]');
            const hasName = element =>
                (element.getAttribute('aria-label') ?? '').trim() !== '' ||
                (element.getAttribute('aria-labelledby') ?? '').split(' ').some(id => document.getElementById(id)?.textContent.trim()) ||
                [...(element.labels ?? [])].some(label => label.textContent.trim() !== '') ||
                (element.matches('a, button, summary') && element.textContent.trim() !== '');
            if (!document.documentElement.lang) { faults.push('the page names no language'); }
            if (!document.title.trim()) { faults.push('the page has no title'); }
            if (document.querySelectorAll('main').length !== 1) { faults.push('the page has not exactly one main part'); }
            if (document.querySelectorAll('h1').length !== 1) { faults.push('the page has not exactly one first heading'); }
            for (const element of document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href], summary')) {
                if (isShown(element) && !hasName(element)) { faults.push('no name: ' + told(element)); }
            }
            for (const picture of document.querySelectorAll('img:not([alt]), svg:not([aria-hidden=true]):not([aria-label]):not([role])')) {
                faults.push('no text for a picture: ' + told(picture));
            }
            const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
            for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) { faults.push('the id stands twice: ' + id); }
            for (const element of document.querySelectorAll('[tabindex]')) {
                if (element.tabIndex > 0) { faults.push('leaves the order of the page: ' + told(element)); }
            }
            const width = document.documentElement.scrollWidth;
            if (width > window.innerWidth) {
                const widest = [...document.querySelectorAll('body *')].filter(element => element.getBoundingClientRect().right > window.innerWidth + 1).map(told);
                faults.push(`is ${width} pixels wide in ${window.innerWidth}: ${widest.slice(0, 3).join(' | ')}`);
            }
            return faults;
        }
        """;
}
