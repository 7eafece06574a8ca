// SPDX-License-Identifier: MIT
#include "service/activationpage.h"

#include <QCryptographicHash>

namespace mandat::service
{

namespace
{

constexpr const char *script = R"(
const french = navigator.language.startsWith('fr');
document.documentElement.lang = french ? 'fr' : 'en';
for (const element of document.querySelectorAll('[data-fr]')) if (french) element.textContent = element.dataset.fr;
const form = document.querySelector('form'), state = document.querySelector('output');
form.addEventListener('submit', async event => {
  event.preventDefault();
  const [password, again] = form.querySelectorAll('input');
  if (password.value !== again.value) {
    state.textContent = french ? 'Les deux mots de passe diffèrent.' : 'The two passwords differ.';
    return;
  }
  const answer = await fetch('scim/v2/.activate', {method: 'POST', headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({token: location.hash.slice(1), password: password.value})});
  if (answer.ok) form.hidden = true;
  state.textContent = answer.ok
    ? (french ? 'Votre mot de passe est enregistré.' : 'Your password is set.')
    : answer.status === 410
    ? (french ? 'Ce lien a déjà servi ou n’est plus valable.' : 'This link was used, or has expired.')
    : (french ? 'Ce mot de passe ne convient pas.' : 'This password does not do.');
});
)";

} // namespace

HttpResponse activationPage()
{
    const QByteArray code(script);
    const QByteArray hash = QCryptographicHash::hash(code, QCryptographicHash::Sha256).toBase64();
    HttpResponse response;
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Cache-Control", "no-store");
    response.headers.add("Referrer-Policy", "no-referrer");
    response.headers.add("X-Content-Type-Options", "nosniff");
    response.headers.add("Content-Security-Policy",
                         "default-src 'none'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; "
                         "script-src 'sha256-"
                             + hash + "'");
    response.body = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                    "<meta name=\"viewport\" content=\"width=device-width\"><title>Mandat</title>"
                    "<h1 data-fr=\"Choisissez votre mot de passe\">Choose your password</h1>"
                    "<form><p><label><span data-fr=\"Mot de passe (12 caractères au moins)\">Password (12 characters "
                    "at least)</span> <input type=\"password\" autocomplete=\"new-password\" minlength=\"12\" required>"
                    "</label><p><label><span data-fr=\"Encore une fois\">Once more</span> <input type=\"password\" "
                    "autocomplete=\"new-password\" minlength=\"12\" required></label>"
                    "<p><button data-fr=\"Enregistrer\">Save</button></form><p><output></output><script>"
        + code + "</script></html>";
    return response;
}

} // namespace mandat::service
