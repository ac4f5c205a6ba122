### Lo que el bot dice al equipo de la agencia. Todo texto puede usar también $agency, $phone, $site.
### Un párrafo es una línea.

desk-not-yours = Tu función no permite esto. Quien dirige el bot puede cambiarla.
