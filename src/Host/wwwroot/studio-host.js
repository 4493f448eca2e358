// The page around Elsa Studio: puts one of its elements on the stage at a time, keeps the address right, and tells what the server refused.
// Studio takes every answer that it did not expect for a fault and stops; so refusals are shown here, and Studio gets an answer that it can live with.

const stage = document.getElementById('studio');
const notice = document.getElementById('besked');
const toTrack = document.getElementById('till-sparet');
const root = new URL(stage.dataset.root, location.href).href;
const api = `${root}elsa/api`;

const elements = {
    definitions: { list: 'elsa-workflow-definition-list', one: 'elsa-workflow-definition-editor', attribute: 'definition-id' },
    instances: { list: 'elsa-workflow-instance-list', one: 'elsa-workflow-instance-viewer', attribute: 'instance-id' },
};

// --- what the server says ---------------------------------------------------------------------------------------------

function tell(text, { signIn = false } = {}) {
    notice.querySelector('p').textContent = text;
    notice.querySelector('a').hidden = !signIn;
    notice.hidden = false;
    return new Promise(resolve => notice.querySelector('button').addEventListener('click', () => { notice.hidden = true; resolve(); }, { once: true }));
}

async function reasonOf(answer) {
    try {
        const body = await answer.clone().json();
        return body.message ?? stage.dataset.away;
    } catch {
        return stage.dataset.away;
    }
}

const takesRefusal = (method, path) => method === 'POST' && /^\/workflow-definitions(\/[^/]+\/(publish|retract))?$/.test(path);
const never = () => new Promise(() => {});
const send = window.fetch.bind(window);

window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${api}/`)) {
        return send(input, init);
    }

    const path = new URL(request.url).pathname.slice(new URL(api).pathname.length);
    for (;;) {
        const answer = await send(request.clone());
        if (answer.status === 401) {
            // Whoever signs in elsewhere goes on here, with everything she drew.
            await tell(stage.dataset.signIn, { signIn: true });
            continue;
        }

        if (answer.headers.has('x-jobbspar-reason')) {
            tell(decodeURIComponent(answer.headers.get('x-jobbspar-reason')));
        }

        if (answer.ok || answer.status === 304 || path.startsWith('/features/')) {
            return answer;
        }

        if (answer.status === 400 && takesRefusal(request.method, path)) {
            return answer;
        }

        if (answer.status >= 500) {
            tell(stage.dataset.away);
            return answer;
        }

        tell(await reasonOf(answer));
        if (request.method === 'DELETE') {
            return new Response(null, { status: 204 });
        }

        if (/^\/(bulk-actions|cancel)\//.test(path)) {
            return Response.json({});
        }

        if (request.method === 'POST') {
            setTimeout(() => show(...here()), 0);
            return never();
        }

        return answer;
    }
};

// --- one element at a time ----------------------------------------------------------------------------------------------

const here = () => {
    const [view, id] = location.pathname.slice(new URL('studio/', root).pathname.length).split('/');
    return [elements[view] ? view : 'definitions', id ? decodeURIComponent(id) : null];
};

// Two of them in one document stop each other, and one that is left goes on for a second.
async function leave() {
    const old = stage.querySelector('[remote-endpoint]');
    if (!old) {
        return;
    }

    old.remove();
    clearTimeout(old._disposalTimeoutHandle);
    old._isDisposed = true;
    const component = await old._addRootComponentPromise;
    await component?.dispose();
}

let shown = '';
let turn = Promise.resolve();

function show(view, id) {
    turn = turn.then(async () => {
        await leave();
        shown = `${view}/${id ?? ''}`;
        const kind = elements[view];
        const tag = id ? kind.one : kind.list;
        await customElements.whenDefined(tag);
        stage.querySelector('.host-wait')?.remove();
        const element = document.createElement(tag);
        element.setAttribute('remote-endpoint', api);
        if (id) {
            element.setAttribute(kind.attribute, id);
        }

        element.editWorkflowDefinition = definition => open('definitions', definition);
        element.viewWorkflowInstance = instance => open('instances', instance);
        stage.append(element);
        document.querySelectorAll('[data-view]').forEach(link => link.toggleAttribute('aria-current', link.dataset.view === view));
        await linkTrack(view, id);
    }).catch(fault => console.error(fault));
    return turn;
}

async function linkTrack(view, id) {
    toTrack.hidden = true;
    if (view === 'instances' && id) {
        const answer = await send(`${api}/workflow-instances/${encodeURIComponent(id)}`);
        if (answer.ok && (await answer.json()).isOfTrack) {
            toTrack.href = `${root}jobbspar/${encodeURIComponent(id)}`;
            toTrack.hidden = false;
        }
    }
}

// Studio's own idea of the address must follow, or its lists push the old one back.
const open = (view, id) => window.Blazor.navigateTo(id ? `${view}/${encodeURIComponent(id)}` : view);

const follow = () => {
    const [view, id] = here();
    if (shown !== `${view}/${id ?? ''}`) {
        show(view, id);
    }
};

const own = /\/workflows\/(definitions|instances)\/([^/?#]+)\/(edit|view)$/;
const push = history.pushState.bind(history);
history.pushState = (state, unused, url) => {
    const meant = new URL(url ?? location.href, document.baseURI).pathname.match(own);
    if (meant) {
        setTimeout(() => open(meant[1], decodeURIComponent(meant[2])), 0);
        return;
    }

    push(state, unused, url);
    follow();
};
addEventListener('popstate', follow);

document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    const meant = link && new URL(link.href).pathname.match(own);
    if (meant) {
        event.preventDefault();
        event.stopPropagation();
        open(meant[1], decodeURIComponent(meant[2]));
    }
}, { capture: true });

// The toolbox says of an activity only what it is called; the names of checklist items begin with their phase.
const phases = /^\s*(PLAN|REKR|GENO|AVSL)-\d/;
const mark = () => document.querySelectorAll('[draggable=true]:not([data-phase])').forEach(tile => {
    const phase = tile.textContent.match(phases)?.[1];
    if (phase) {
        tile.dataset.phase = phase;
    }
});
let marking = 0;
new MutationObserver(() => { marking ||= requestAnimationFrame(() => { marking = 0; mark(); }); }).observe(stage, { childList: true, subtree: true });

show(...here());
