### Consejos: lo que rodea las palabras que el equipo escribe para muchas personas.
### Un párrafo es una línea. Todo texto puede usar también $agency, $phone, $site.

# Bajo las palabras de un consejo: de quién viene y cómo no recibir más.
tip-footer = <i>Del asistente automático de { $agency }. ¿No quieres más consejos? Toca el botón, o escribe «basta» y nunca te escribiré primero.</i>

button-my-guidance = Mi orientación
button-no-more-tips = No más consejos
# Bajo una foto u otro archivo, en lugar del pie.
button-about-the-assistant = Asistente automático de { $agency }
tips-stopped = De acuerdo, no recibes más consejos. Puedes activarlos otra vez con /settings.
toast-tips-off = Los consejos están desactivados.
