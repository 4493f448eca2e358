// What the pages need from the browser beyond Blazor: going on after a lost connection, keeping unsent text,
// moving focus to a field, and opening the browser's own calendar.
(() => {
    const pause = 2000;
    const prefix = `jobbspar:${document.body.dataset.user}:`; // what the tab keeps is for whoever typed it

    const notice = document.getElementById("anslutning");
    let isReconnecting = false;

    const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

    // Tries until the server answers. A server that no longer knows the page (it was restarted) gets a fresh one;
    // what was typed comes back from the tab's own storage.
    async function reconnect() {
        isReconnecting = true;
        notice.hidden = false;
        while (isReconnecting) {
            try {
                if (await Blazor.reconnect()) {
                    return;
                }

                location.reload();
                return;
            } catch {
                await wait(pause);
            }
        }
    }

    Blazor.start({
        circuit: {
            reconnectionHandler: {
                onConnectionDown: () => { if (!isReconnecting) { reconnect(); } },
                onConnectionUp: () => { isReconnecting = false; notice.hidden = true; },
            },
        },
    });

    function typedIn(form) {
        const values = {};
        for (const control of form.querySelectorAll("[name]")) {
            if (control.type === "checkbox") {
                const chosen = values[control.name] ? JSON.parse(values[control.name]) : [];
                if (control.checked) {
                    chosen.push(control.value);
                }

                values[control.name] = chosen.length > 0 ? JSON.stringify(chosen) : "";
            } else if (control.type !== "radio" || control.checked) {
                values[control.name] = control.value;
            }
        }

        return values;
    }

    const typedHere = new WeakMap(); // names of what was typed into a form since it was drawn

    function keep(event) {
        const form = event.target.closest("[data-draft]");
        if (form) {
            // Only what was changed: what others change meanwhile is not covered by it when the page is read again.
            const key = prefix + form.dataset.draft;
            const name = event.target.name;
            if (name) {
                typedHere.set(form, (typedHere.get(form) ?? new Set()).add(name));
                sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(sessionStorage.getItem(key)), [name]: typedIn(form)[name] }));
            }
        }
    }

    // What the tab kept of a form before it was drawn. What has been typed into it since is in the page already: it was never away.
    function readKept(key) {
        const kept = JSON.parse(sessionStorage.getItem(prefix + key));
        const here = typedHere.get(document.querySelector(`[data-draft="${CSS.escape(key)}"]`));
        return kept && here ? Object.fromEntries(Object.entries(kept).filter(([name]) => !here.has(name))) : kept;
    }

    document.addEventListener("input", keep);
    document.addEventListener("change", keep);

    // Nothing that was typed stays in a browser that somebody else may use next.
    document.addEventListener("submit", event => {
        if (event.target.id === "logga-ut") {
            for (const key of Object.keys(sessionStorage).filter(key => key.startsWith(prefix))) {
                sessionStorage.removeItem(key);
            }
        }
    });

    document.addEventListener("click", event => {
        const toField = event.target.closest("a[data-focus]");
        if (toField) {
            const target = document.getElementById(toField.dataset.focus);
            if (target) {
                event.preventDefault();
                event.stopPropagation();
                target.focus();
                target.scrollIntoView({ block: "center" });
            }

            return;
        }

        const pick = event.target.closest("[data-pick-date]");
        if (pick) {
            const field = document.getElementById(pick.dataset.pickDate);
            const picker = pick.parentElement.querySelector("[data-picker-of]");
            picker.value = /^\d{4}-\d{2}-\d{2}$/.test(field.value) ? field.value : "";
            picker.onchange = () => {
                field.value = picker.value;
                field.dispatchEvent(new Event("change", { bubbles: true }));
                field.focus();
            };
            picker.showPicker();
        }
    }, true);

    // The session slides with requests, and a page over a socket makes none: somebody who works must not be signed out.
    let lastSign = Date.now();
    async function staySignedIn() {
        if (Date.now() - lastSign > 5 * 60 * 1000) {
            lastSign = Date.now();
            try {
                const answer = await fetch("/session", { redirect: "manual" });
                if (answer.type === "opaqueredirect") {
                    location.reload();
                }
            } catch {
                // The server is away; the notice about the connection says so.
            }
        }
    }

    for (const sign of ["input", "keydown", "pointerdown"]) {
        document.addEventListener(sign, staySignedIn, { passive: true });
    }

    // Drafts of forms: what somebody changes in a form is given to its component, which keeps it for her on the server (KeptForm.razor).
    // A form with rows is kept whole, since its rows may move; of others, what was changed. The tab holds it until the server says that it is
    // kept: a page that is closed or reloaded at once, or that has lost its server, loses nothing.
    const drafts = new Map();
    const early = new WeakMap(); // what is typed before the server has answered what it keeps of the form
    const largest = 60000;
    const personalNumber = /\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01]|[6-8]\d|9[01])[-+]?\d{4}/; // never held, as the server never keeps it
    const notKept = "[type=file], [type=password], [type=radio], [data-picker-of]";

    const keyOf = control => control.id || `${control.closest("[id]")?.id ?? ""}~${control.closest("label")?.textContent.trim() ?? ""}`;
    const valueOf = control => control.type === "checkbox" ? String(control.checked) : control.value;
    const isKept = control => control.matches("input, select, textarea") && !control.matches(notKept) && !control.closest("[data-private]");
    const controlsOf = root => [...root.querySelectorAll("input, select, textarea")].filter(isKept);
    const countsOf = root => [...root.querySelectorAll("[data-count]")].map(count => count.value).join();

    const typedInto = (root, draft) => root.querySelector("[data-count]")
        ? Object.fromEntries(controlsOf(root).map(control => [keyOf(control), valueOf(control)]))
        : Object.fromEntries(draft.changed);

    function holdDraft(draft, values) {
        const isHeld = JSON.stringify(values).length < largest;
        if (isHeld) {
            draft.turn++;
            sessionStorage.setItem(draft.key, JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => !personalNumber.test(value)))));
        }

        return isHeld;
    }

    async function sendDraft(root) {
        const draft = drafts.get(root);
        if (!draft) {
            return;
        }

        clearTimeout(draft.timer);
        const values = typedInto(root, draft);
        if (holdDraft(draft, values)) {
            const turn = draft.turn;
            try {
                if (await draft.component.invokeMethodAsync("KeepAsync", values) && turn === draft.turn) {
                    sessionStorage.removeItem(draft.key);
                }
            } catch {
                // The server is away; the tab holds it.
            }
        }
    }

    function noteChange(event) {
        const root = event.target.closest(".form-draft");
        const draft = drafts.get(root);
        if (!root || !isKept(event.target)) {
            return;
        }

        if (!draft) {
            early.set(root, (early.get(root) ?? new Map()).set(keyOf(event.target), valueOf(event.target)));
        } else if (!draft.isFilling) {
            draft.changed.set(keyOf(event.target), valueOf(event.target));
            holdDraft(draft, typedInto(root, draft));
            clearTimeout(draft.timer);
            draft.timer = setTimeout(() => sendDraft(root), event.type === "change" ? 0 : 400);
        }
    }

    // A row was added or taken away, perhaps; the server draws it first.
    function noteRows(event) {
        const root = event.target.closest(".form-draft");
        const draft = drafts.get(root);
        if (draft && draft.counts) {
            clearTimeout(draft.timer);
            draft.timer = setTimeout(() => {
                if (draft.changed.size > 0 || draft.counts !== countsOf(root)) {
                    sendDraft(root);
                }
            }, 400);
        }
    }

    document.addEventListener("input", noteChange);
    document.addEventListener("change", noteChange);
    document.addEventListener("click", noteRows);

    function put(draft, control, value) {
        if (!control || control.disabled) {
            return false;
        }

        if (!draft.changed.has(keyOf(control))) {
            if (control.type === "checkbox") {
                control.checked = value === "true";
            } else {
                const shown = control.value;
                control.value = value;
                if (control.value !== value) {
                    control.value = shown;
                    return false;
                }
            }

            draft.changed.set(keyOf(control), value);
            control.dispatchEvent(new Event("input", { bubbles: true }));
            control.dispatchEvent(new Event("change", { bubbles: true }));
        }

        return true;
    }

    // What depends on what is filled in first, such as a row or a choice, is there when the server has drawn it.
    async function fillDraft(root, draft, values) {
        let left = Object.entries(values);
        for (let before = left.length + 1; left.length > 0 && left.length < before;) {
            before = left.length;
            const controls = new Map(controlsOf(root).map(control => [keyOf(control), control]));
            draft.isFilling = true;
            left = left.filter(([key, value]) => !put(draft, controls.get(key), value));
            draft.isFilling = false;
            await draft.component.invokeMethodAsync("IsDrawn");
        }

        for (let details = root.closest("details"); details; details = details.parentElement.closest("details")) {
            details.open = true;
        }
    }

    // Never away from what somebody has begun to use, nor from a field that she may be typing in, and not once she does something else:
    // the heading may come a while after the page, and the call for it a while after both.
    let stopArriving = () => {};

    function arrive() {
        stopArriving();
        const signs = ["keydown", "pointerdown"];
        const observer = new MutationObserver(look);
        const stop = () => {
            observer.disconnect();
            signs.forEach(sign => document.removeEventListener(sign, stop, true));
        };

        function look() {
            const heading = document.querySelector("main h1");
            if (heading) {
                stop();
                if (!document.querySelector("main:focus-within") && !document.activeElement?.matches("input, select, textarea")) {
                    heading.tabIndex = -1;
                    heading.focus({ preventScroll: true });
                }
            }
        }

        stopArriving = stop;
        signs.forEach(sign => document.addEventListener(sign, stop, true));
        observer.observe(document.body, { childList: true, subtree: true });
        look();
    }

    window.jobbspar = {
        arrive,
        readKept,
        forgetKept: key => sessionStorage.removeItem(prefix + key),
        // Answers true where something was put back.
        keepDraft: async (root, component, key, kept) => {
            if (!root) {
                return false; // the form was left before the server had read its draft
            }

            const draft = { component, key: `${prefix}${key}`, turn: 0, changed: early.get(root) ?? new Map(), timer: 0, counts: countsOf(root), isFilling: false };
            const held = JSON.parse(sessionStorage.getItem(draft.key));
            const values = held && root.querySelector("[data-count]") ? held : { ...kept, ...held };
            const isToBeSent = held !== null || draft.changed.size > 0;
            early.delete(root);
            drafts.set(root, draft);
            const isRestored = Object.keys(values).length > 0;
            if (isRestored) {
                await fillDraft(root, draft, values);
            }

            if (isToBeSent) {
                sendDraft(root);
            }

            return isRestored;
        },
        forgetDraft: root => {
            const draft = drafts.get(root);
            if (draft) {
                clearTimeout(draft.timer);
                draft.turn++;
                draft.changed.clear();
                draft.counts = countsOf(root);
                sessionStorage.removeItem(draft.key);
            }
        },
        leaveDraft: root => { drafts.delete(root); },
    };

    document.addEventListener("click", event => {
        if (event.target.closest?.("[data-print]")) {
            window.print();
        }
    });
})();
