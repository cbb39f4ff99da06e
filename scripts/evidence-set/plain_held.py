TEXTS = [
("b-relatoria-encuentro-anual", "acta", "D4.4", 1, "2026-04-17", """# Relatoría del Encuentro Anual
{ini}
Hotel Mar Adentro, Santa Marta, 17 de abril del 2026. Relatora: Keila Mendoza (practicante de {ent})

Bueno, se convocó a las 9 y a las 9:45 ya estábamos la mayoría, así que se arrancó. Firmaron la planilla 58 personas por 44 hoteles, restaurantes y agencias; el quórum era 35.

Abrió la presidenta, señora Elvira Pacheco, recordando que este encuentro es el que manda y que lo que aquí se decida lo cumple el comité.

Bloque uno. El director dio cuentas: tres fam trips, la campaña de temporada baja, el sello de playa limpia. Le preguntaron por qué no se hizo el curso de inglés; dijo que el Sena no mandó instructor. Se aprobaron las cuentas con una sola abstención.

Bloque dos. Se escogieron representantes. Hubo tres candidatos por los restaurantes, ganó Sabores del Mamón con 21 votos.

Bloque tres. Se aprobó que desde julio haya una cuota de $120.000 mensuales para los hoteles de más de 40 habitaciones. Esto sí tuvo discusión, salió 29 contra 12.

Cerró con almuerzo. El próximo será en abril del 27.

> Elvira Pacheco Daza / Presidenta
> Keila Mendoza / Relatora
"""),
("b-minuta-junta-asesora", "acta", "D4.4", 2, "2026-07-14", """MINUTA DE REUNIÓN No. 11
Junta Asesora {ini}. Barranquilla, 14/07/2026. Inicio 7:30 a.m. Fin 9:05 a.m. Modalidad: híbrida

Asistentes: (P) presencial (V) virtual
Naviera Bocachica P · Astilleros del Dique P · Soldaduras Caribe V · Uninorteña V · Distrito P · {ent} P
Ausente: Pinturas Marlin

i. Se leyó la minuta 10, sin comentarios.
ii. Caja: quedan 61 millones para el semestre. La Junta autoriza gastar hasta 15 en el evento de octubre.
iii. Ingreso de dos talleres de Soledad: autorizado.
iv. El Distrito ofreció stand en la feria portuaria. Se acepta.
v. Se define que el director negocie con la naviera el tema de los practicantes.

Compromisos → director: contrato del stand (31 jul); Astilleros: listado de practicantes (24 jul); {ent}: modificar presupuesto (ya).

Próxima: 8 de sept.

Elaboró: R. Charris. Revisó: presidente de la Junta
"""),
("b-mesa-tecnica-arroz", "acta", "D4.4", 3, "2025-10-29", """# Reunión de la mesa de sanidad
Fecha: miercoles 29 de octubre de 2025. Sitio: quiosco de la cooperativa, Yopal. Convoca: {ini}

1) Saludo del coordinador de mesa don Ramiro y presentación de los que venían nuevos.

2) Vaneamiento. El agrónomo mostró fotos de lotes en Nunchía y Aguazul. En 14 de 20 lotes monitoreados hay daño arriba del 12 %. Todos coinciden en que se está sembrando muy tarde.

3) Qué hacer: quedamos en (i) respetar la ventana de siembra hasta el 20 de mayo; (ii) mandar 30 muestras al laboratorio, las paga {ent}; (iii) día de campo el 22 de noviembre en la finca La Garcera.

4) Don Polo dice que los drones quedaron muy caros, que se pregunte por otro operador. Lo hace Yesenia.

Asistieron 17: 11 arroceros, 2 molinos, 2 de la universidad, la de {ent} y el del ICA. Firmas al respaldo.

> Ramiro Tumay / Coordinador de la mesa
"""),
("b-reunion-destrabe-registro", "acta", "D3.12", 1, "2025-12-03", """Alcaldía Distrital – Gerencia de Desarrollo Económico
COMITÉ PRIMARIO AMPLIADO {ini}
Acta 019 · 3/dic/2025

TEMA: obstáculo en la línea «talento» – baja disponibilidad de instructores bilingües.

RELATO DEL PROBLEMA. Desde julio no se han podido abrir los grupos 3 y 4 por falta de instructores; van 80 jóvenes en espera. La causa, según el diagnóstico, es que la tarifa hora no compite con los call center.

ALTERNATIVAS. 1. Subir tarifa de 48 a 70 mil con plata de la vigencia. 2. Virtualizar con plataforma. 3. Voluntarios de un programa de intercambio.

DETERMINACIÓN. Los miembros resuelven combinar 1 y 3: se autoriza a {ent} a contratar cuatro instructores a 65 mil y el Distrito tramita tres voluntarios. Presupuesto adicional $54.600.000, sale del rubro de eventos.

QUIÉN RESPONDE Y CUÁNDO: Kellys (contratación), 19 de diciembre; Dr. Amín (voluntarios), 30 de enero. Se verifica en el comité de febrero.

> Gerente de Desarrollo / Distrito
> Coordinadora / {ini}
"""),
("b-cierre-proyecto-camaron", "acta", "D6.7", 2, "2026-05-29", """ACTA DE LIQUIDACIÓN BILATERAL DEL CONTRATO DE COFINANCIACIÓN CF-233-2023
PROYECTO «REPOBLAMIENTO Y TRANSFORMACIÓN DE CAMARÓN EN EL CANAL»

En Tumaco, mayo 29 de 2026, entre el Fondo del Pacífico Emprende y {ent}, en representación de {ini}, se procede a liquidar de mutuo acuerdo, teniendo en cuenta:

a) Plazo inicial 18 meses, prórroga de 6. Venció el 31 de enero de 2026.
b) Balance: valor $ 890.000.000; desembolsado $ 842.300.000; ejecutado $ 842.300.000; no desembolsado y liberado $ 47.700.000.
c) Cumplimiento técnico: 9 de 10 metas al 100 %; la de exportación piloto al 60 %, aceptada por el supervisor dado el cierre del puerto.
d) Los bienes (cuarto frío, planta eléctrica) quedan en la asociación de pescadoras.

En consecuencia las partes se declaran recíprocamente a paz y salvo por todo concepto.

> Fondo / Ordenador del gasto
> {ent} / Representante
> Supervisor / Visto bueno
"""),
("b-recibo-planta-panela", "acta", "D8.10", 1, "2025-06-19", """# Recibo a satisfacción — trapiche y hornilla
Sandoná (Nariño), jueves 19 de junio de 2025

Nosotros los del grupo Dulce Volcán, integrantes de {ini}, damos recibo de la mejora hecha en nuestra enramada, por el maestro Laureano y su cuadrilla, pagada con la gestión de {ent}:

- hornilla tipo cimpa con recuperador, ya prendida y cocinando bien
- mesón en acero de 4 metros con gaveras
- cuarto de moldeo con malla, lavamanos y piso epóxico
- motor de 16 caballos con guardas

Faltó pintar la pared de atrás, el maestrico viene el lunes. Lo demás a conformidad.

Beneficiadas 23 familias. Firmamos y ponemos huella los que no sabemos.

> Segundo Benavides Yaqueno / Representante del grupo
> Ing. Ximena Rosero / Por la gestora
"""),
("b-aprobacion-sostenibilidad", "acta", "D10.6", 1, "2024-12-10", """ACTA DE CONSEJO DIRECTIVO No. 8 DE 2024 — {ini}
Cartagena de Indias D.T. y C., 10 de diciembre de 2024, 4:00 p. m.

Verificada la asistencia de seis de siete consejeros, el presidente somete a consideración el documento «Ruta de escalamiento 2025-2028», repartido previamente.

Resumen leído: pasar de Cartagena a Turbaco, Arjona y Magangué; de 41 a 95 empresas; montar una unidad de servicios; y dejar de depender al 80 % de {ent} para llegar a 50 %.

Intervenciones: la consejera Barrios pide indicadores anuales y no solo del final. El consejero de la universidad advierte que Magangué exige otro esquema. Se incorporan ambas observaciones.

Votación: seis a favor, cero en contra. QUEDA APROBADO el plan de escalamiento y se instruye a la dirección para que lo presente en la plenaria.

Se clausura a las 5:25 p. m.

> Presidente / Consejo Directivo
> Secretaria técnica / {ent}
"""),
("b-acuerdo-encadenamiento-hotel", "acuerdo", "D9.8", 1, "2025-09-08", """# Acuerdo de compra local
Hotel Boca del Tigre y la Asociación de Hortaliceros de Minca

Que el hotel, que hasta ahora traía la verdura de Bogotá, va a comprarle a la asociación cada semana 180 kilos de lechuga, tomate cherry, albahaca y cilantro, entregados lunes y jueves antes de las 6 am.

Precio: el de la central mayorista más 8 %, revisado cada mes.
Calidad: si viene pasada se devuelve ahí mismo.
Pago: viernes siguiente.
Término: 10 meses, desde septiembre 15 de 2025.
Ambos son de {ini} y se conocieron por la mesa de gastronomía que anima {ent}.

Firmado en Minca, 8 de septiembre de 2025.

> Chef Orlando Bermúdez Cuello / Hotel
> Ana Regina Torrado / Asociación
"""),
("b-carta-gremio-ambiental", "carta", "D5.4", 1, "2026-02-24", """Montería, febrero 24 del 2026

Señor director
{ini}
E. S. D.

Apreciado director:

Con el presente le reitero el respaldo de la Federación de Ganaderos Sinuanos y le detallo a qué nos obligamos en materia de ganadería regenerativa durante 2026 y 2027:

Primero, entregar el banco de semillas de leucaena para 200 hectáreas.
Segundo, dos extensionistas medio tiempo en San Carlos y Ciénaga de Oro.
Tercero, el 30 % de los análisis de suelo.

De su lado esperamos, como lo hablamos con {ent}, los talleres y la medición de carbono. Si alguna parte no puede cumplir, avisará con un mes.

De usted, atentamente,

> Manuel Dariel Espitia / Presidente de la Federación
"""),
("b-carta-camara-exterior", "carta", "D5.7", 1, "2025-04-11", """CÁMARA MARÍTIMA DE ALGECIRAS-SUR
Algeciras, a 11 de abril de 2025

A la atención de la gerencia de {ini}, Colombia

Estimados amigos:

Nos complace poner por escrito el intercambio que venimos manteniendo. En noviembre pasado vuestra delegación visitó nuestros astilleros y, fruto de ello, convenimos: acoger cada año a tres técnicos colombianos en estancia de un mes; facilitar los pliegos de homologación de soldadura naval; y presentar juntos una propuesta a la próxima convocatoria europea, para la que {ent} aportará datos.

Esta colaboración tiene una duración de dos años, prorrogables.

Reciban un cordial saludo.

> Íñigo Larramendi / Secretario general
"""),
("b-certifica-apoyo-jefe-rrhh", "certificacion", "D1.5", 1, "2026-06-30", """{ent}
Gerencia de Competitividad
GC-CERT-118

Por medio de la presente se hace constar y certifica que esta casa, como operadora de {ini}, ha puesto a disposición en el último año (jul/2025 – jun/2026) los apoyos que aquí se relacionan:

|Apoyo|Detalle|Valor estimado
|Personal|gerente 100 %, comunicadora 30 %|$132 millones
|Plata en efectivo|para rueda y contrapartida|$48 millones
|Formación|diplomado en estrategia de clúster, 90 h|$26 millones
|Conexiones|17 citas con navieras y hoteles|—
|Vigilancia tecnológica|2 boletines|$7 millones

Riohacha, junio treinta de 2026. Válida para la Red.

> Yolanda Iguarán / Gerente de Competitividad
"""),
("b-cert-contador-independiente", "certificacion", "D7.1", 1, "2026-03-27", """# CERTIFICACION CONTABLE

señores
RED
presente

Hernán Darío Ospitia, contador público, certifico bajo la gravedad de juramento que {ent} gastó en sostener {ini} durante el año gravable 2025 lo siguiente

honorarios del coordinador ..... 84.000.000
auxiliar ....................... 28.560.000
transporte y hospedaje ......... 13.912.700
refrigerios y salones .......... 6.440.000
pauta, pendones, redes ......... 9.730.000
administracion 5 % ............. 7.132.135
TOTAL .......................... 149.774.835

de estos, 110 millones los puso la entidad, 22 los socios y el resto la alcaldia de Villavicencio. lo anterior es fiel a los libros oficiales que estan en mi poder.

Villavo, 27 marzo 2026

> H. D. Ospitia / TP
"""),
("b-cert-fondo-capital", "certificacion", "D8.8", 1, "2026-05-12", """FONDO DE CAPITAL SEMILLA LITORAL
Barranquilla, 12 de mayo de 2026

Para: Iniciativa {ini}
De: Gerencia de portafolio
Ref.: certificación de inversiones efectuadas

Estimados:

Tal como lo solicitaron, certificamos que, a raíz del demo day realizado en octubre de 2025 junto con {ent}, este Fondo suscribió notas convertibles con tres empresas del clúster por $1.150 millones en total, ya girados en su integridad:

- Empresa A (software portuario): 500
- Empresa B (analítica de salud): 400
- Empresa C (pagos): 250

Los nombres se suministrarán al evaluador si los pide, previa autorización.

> Directora de Portafolio / Fondo
"""),
("b-certificado-organico", "certificacion", "D5.8", 1, "2025-12-18", """CERTIFICADO DE CONFORMIDAD
No. BIO-CO-2025-0931

El organismo de certificación BioSello Andino declara que el sistema de producción del grupo:

ASOCIACIÓN DE CACAOTEROS DEL BAJO MIRA — participante de {ini}
Alcance: cacao en grano seco, 214 ha, 131 productores
Cumple: reglamento (UE) 2018/848 y norma NOP, apto para exportar a Europa y EE. UU.
Auditoría: 24 al 27 de noviembre de 2025
Vigente: 18/12/2025 al 17/12/2026
Acompañamiento en la implementación: {ent}

La validez puede verificarse con el número de arriba. Prohibida su reproducción parcial.

> Comité de certificación / BioSello Andino
"""),
("b-constancia-practica-mexico", "constancia", "D5.7", 1, "2026-06-08", """INSTITUTO DE ALIMENTOS DE VERACRUZ
Departamento de Vinculación

A quien corresponda:

Se hace constar que una comitiva de siete productores y dos funcionarios de {ini} / {ent} (Colombia) acudió a nuestras instalaciones los días 25 a 29 de mayo del año en curso, para la estancia técnica «Manejo poscosecha de piña y mango», con carga de 32 horas, y que a partir de esa visita se abrió un canal permanente de asesoría por videollamada el primer martes de cada mes.

Xalapa, Ver., 8 de junio de 2026.

> Mtra. Itzayana Olmedo / Jefa de Vinculación
"""),
("b-contrato-capacitacion", "contrato", "D5.4", 1, "2026-03-10", """CONTRATO DE PRESTACIÓN DE SERVICIOS PROFESIONALES 044-2026
CONTRATANTE: {ent}. CONTRATISTA: CORPORACIÓN UNIVERSITARIA DEL LITORAL.

Consideraciones: que {ini} requiere un programa de formación en gerencia para hoteleros; que se invitaron tres universidades y la seleccionada presentó la oferta más favorable.

Cláusula 1ª Objeto. El contratista se obliga a dictar el diplomado «Revenue y servicio», 120 horas, a 35 personas de las empresas del clúster.
Cláusula 2ª Obligaciones. Docentes con maestría; plataforma; certificados; informe final con notas y asistencia.
Cláusula 3ª Precio. Cincuenta y dos millones quinientos mil pesos ($52.500.000). La mitad la cubre {ent} y la otra la descuenta la universidad como aporte a la alianza.
Cláusula 4ª Duración. Seis meses desde la aprobación de la póliza.
Cláusula 5ª Garantías. Cumplimiento 20 %.
Cláusula 6ª Independencia. No hay vínculo laboral.
Cláusula 7ª Domicilio: Cartagena.

Leído y aprobado, se firma el diez de marzo de 2026.

> Representante legal / {ent}
> Rectora / Corporación Universitaria
"""),
("b-contrato-nuevo-proveedor", "contrato", "D8.12", 1, "2025-02-06", """CONTRATO DE SUMINISTRO ENTRE ASTILLEROS DEL DIQUE S.A. Y METALTRÓPICO LTDA.

LAS PARTES, AMBAS DE LA INICIATIVA {ini}, CONVIENEN:

1. METALTRÓPICO, QUE HASTA HOY NO ERA PROVEEDOR DEL ASTILLERO, SUMINISTRARÁ ÁNODOS DE ZINC Y PASAMANOS, SEGÚN ÓRDENES DE COMPRA.
2. CUANTÍA ESTIMADA: $ 340.000.000 AL AÑO. ANTICIPO 20 %.
3. CALIDAD: CERTIFICADO DE COLADA EN CADA ENTREGA.
4. VIGENCIA: 6 DE FEBRERO DE 2025 A 5 DE FEBRERO DE 2027.
5. ANTECEDENTE: EL CONTACTO SE DIO EN LA RUEDA DE PROVEEDORES DE {ent}, NOVIEMBRE DE 2024.
6. TODA DIFERENCIA SE RESOLVERÁ POR AMIGABLE COMPONEDOR.

CARTAGENA, 6-02-2025

> GERENTE / ASTILLEROS DEL DIQUE
> GERENTE / METALTRÓPICO
"""),
("b-convenio-varias-empresas", "convenio", "D5.1", 1, "2026-01-28", """ALIANZA MARCA CONJUNTA «SABOR VALLEDUPAR»

Entre Arepas La Juana, Queso Costeño Villa Rosa, Bollos Mamá Chela y Suero Los Robles, todos miembros de {ini}, se conviene:

Uno. Sacar una caja regalo con los cuatro productos, con marca compartida.
Dos. Cada quien responde por su registro y su calidad.
Tres. Las ganancias se parten así: 30, 30, 20, 20, después de descontar empaque.
Cuatro. Bollos Mamá Chela guarda el inventario y factura.
Cinco. La mediación, si hay rollo, la hace la gestora de {ent}, que fue quien nos sentó a hablar.
Seis. Este convenio va hasta diciembre 31 de 2026.

Valledupar, 28 de enero de 2026

> Juana Socarrás / Arepas
> José Alfredo Cotes / Queso
> Graciela Maestre / Bollos
> Edinson Fuentes / Suero
"""),
("b-otrosi-cofinanciacion", "convenio", "D7.4", 1, "2025-08-20", """CONVENIO TRIPARTITO DE COFINANCIACIÓN 2025-117

Gobernación del Meta-Llano (aporta $380.000.000), Gremio de Palmicultores (aporta $120.000.000) y {ent} (aporta $60.000.000 más administración).

PARA QUÉ: ejecutar en la vigencia 2025 y hasta junio de 2026 el proyecto «Biogás comunitario en la cadena de la palma» de {ini}.

CÓMO SE MANEJA: cuenta conjunta separada; giros contra avance; interventoría del departamento. Rendimientos se devuelven.

QUÉ ENTREGA: dos biodigestores, 60 operarios capacitados, informe de emisiones.

QUIÉN MANDA: comité operativo con un voto por parte.

20 de agosto de 2025.

> Gobernador (delegado) / Departamento
> Presidente / Gremio
> Director / {ent}
"""),
("b-cronograma-cumplido", "cronograma", "D6.1", 1, "2026-07-03", """{ini} - CALENDARIO 1ER SEMESTRE 2026 (ya cumplido, corte 3 julio)

ENERO
 - 22 planeación con el comité ✔ 9 personas
FEBRERO
 - 5 y 6 taller manipulación de alimentos ✔ 40 pers
 - 19 visita a cultivos ✔
MARZO
 - 12 rueda de turismo ✔ 23 compradores
 - 26 jornada playa limpia ✔ 1,2 ton
ABRIL
 - 17 encuentro anual ✔
 - 23 charla exportación ✘ (conferencista se enfermó, pasa a agosto)
MAYO
 - 7 al 9 feria regional de turismo ✔
 - 21 laboratorio de empaques ✔ 6 prototipos
JUNIO
 - 11 misión a Panamá ✔ 8 emp.

Total: 11 programadas, 10 hechas. Llevó el control: {ent}, Maryoris
"""),
("b-encuesta-destino-afiliados", "encuesta", "D8.1", 1, "2026-02-28", """# Encuesta anual a los afiliados. Módulo C: destino geográfico de las ventas de 2025
{ini}, con apoyo de la Facultad de Economía. Cierre de campo 28 de febrero de 2026.

Universo 92 empresas activas. Muestra efectiva 63. Error 7 %.

C1. ¿Qué parte de sus ventas del 2025 hizo…?

Atlántico y área metropolitana ........ 44 %
Otros departamentos ................... 33 %
Fuera de Colombia ..................... 23 %
Suma .................................. 100 %

C2. De las que vendieron afuera (19): EE. UU. 11, Rep. Dominicana 6, Aruba 4, Ecuador 2 (marcan varias).

C3. Ventas totales reportadas: $ 212.000 millones, de 55 que quisieron decir.

Observación: el 23 % está jalado por dos astilleros. Sin ellos da 9 %. Datos agregados; {ent} no recibió las respuestas individuales.
"""),
("b-eeff-agregado-ventas", "estados_financieros", "D8.1", 1, "2026-04-30", """ESTADOS FINANCIEROS AGREGADOS DE LAS EMPRESAS DE {ini}
Año terminado en 31 de diciembre de 2025. Compilados por {ent} de los informes entregados por 37 empresas. Cifras en millones.

|Ingresos por destino|2025|%|2024|%
|Ventas en el departamento de Nariño|18.904|58,7|17.220|61,2
|Ventas en el resto del país|10.330|32,1|9.001|32,0
|Exportaciones|2.970|9,2|1.911|6,8
|Ingresos ordinarios|32.204|100|28.132|100
|Costo de ventas|(23.870)||(21.006)|
|Utilidad bruta|8.334||7.126|

Compilación sin auditar. Pasto, abril 30 de 2026.

> Contador de la compilación / Firma
"""),
("b-estrategia-turismo", "estrategia", "D3.1", 1, "2024-11-15", """UNIVERSIDAD DEL LITORAL / {ent}

# REPENSAR EL DESTINO
# Direccionamiento estratégico de {ini}, horizonte 2032
Versión adoptada el 15 de noviembre de 2024

I. PUNTO DE PARTIDA
La Sierra y el mar nos dieron treinta años de turismo sin que nos tocara pensar mucho. Hoy la ocupación sube pero la tarifa promedio baja: vendemos más camas por menos plata. Las plataformas se quedan con la quinta parte. El agua no alcanza en enero. Quedarse quietos es perder.

II. CONVERSACIONES
Entre mayo y octubre de 2024 se oyó a 71 prestadores, tres cabildos indígenas, ocho juntas de acción comunal, dos universidades y la autoridad ambiental.

III. LA APUESTA
Pasar de sol y playa masivo a turismo de naturaleza y bienestar, de estadía larga y bajo volumen, para viajeros de 35 a 60 años de Norteamérica y el norte de Europa.

IV. VISIÓN. En 2032 el visitante promedio se quedará seis noches (hoy 2,9) y gastará 180 dólares diarios (hoy 74).

V. LÍNEAS MAESTRAS
a. Producto: rutas de avistamiento, termales, cacao.
b. Gente: bilingüismo, guianza, bienestar.
c. Territorio: agua, residuos, capacidad de carga.
d. Venta directa: bajar del 20 al 8 % la comisión.
e. Gobierno del destino: que decidan también las comunidades.

VI. LO QUE NO HAREMOS. Ni cruceros de más de 2.000 pasajeros ni paquetes todo incluido.

VII. MEDIDORES. Noches, gasto, comisión, litros por huésped, puestos formales.

> Comité estratégico / Adopta
"""),
("b-estudio-linea-base", "estudio", "D9.1", 1, "2026-05-22", """# LÍNEA DE BASE Y PRIMERA MEDICIÓN DEL IMPACTO TERRITORIAL
{ini}. Centro de Estudios del Pacífico. 22 de mayo de 2026

Propósito. Saber si en Guapi, Timbiquí y Tumaco algo cambió después de cuatro años de trabajo.

Muestra. 402 hogares: 198 con alguien vinculado a una empresa de la iniciativa y 204 parecidos sin vínculo, emparejados por edad, escolaridad, vereda y oficio. Primera toma mayo de 2022; segunda marzo de 2026.

|Variable|Vinculados 2022|Vinculados 2026|No vinculados 2022|No vinculados 2026|Diferencia en diferencias
|Ingreso mensual (miles)|612|951|604|748|+195 *
|Ocupado formal (%)|9|23|8|11|+11 *
|Ahorra (%)|14|31|15|20|+12 *
|Hogar con jefa mujer ocupada (%)|38|57|40|45|+14
* significativo al 5 %

Interpretación. Hay efecto positivo sobre ingreso y formalidad. En ocupación de mujeres la diferencia existe pero la muestra no alcanza para asegurarlo. No se observan cambios en deforestación de mangle, ni para bien ni para mal.

Ojo con. Se perdieron 31 hogares por desplazamiento, 22 de ellos vinculados. {ent} facilitó contactos pero no participó en el análisis.
"""),
("b-factura-servicios", "factura", "D7.9", 1, "2025-09-30", """FACTURA ELECTRONICA No. SETP-3390
{ent} · Unidad de servicios de {ini}
Fecha 30-09-2025

SEÑORES: Camaronera La Bocana S.A.S.   NIT 999.000.707

|Cód.|Servicio|Cant|V/r unitario|V/r total
|S-11|Análisis microbiológico de agua|8|185.000|1.480.000
|S-14|Asesoría HACCP (hora)|24|140.000|3.360.000
|S-20|Inscripción taller exportador|3|250.000|750.000
||||
|||Subtotal|5.590.000
|||IVA|1.062.100
|||A pagar|6.652.100

Son: seis millones seiscientos cincuenta y dos mil cien pesos. Resolución DIAN vigente. Pagar en 15 días. GRACIAS POR SU COMPRA
"""),
("b-ficha-hackaton", "ficha", "D5.8", 1, "2026-04-08", """FICHA RESUMEN DE PROYECTO / MECANISMO: HACKATÓN

Nombre: Reto Muelle 24 horas
Iniciativa: {ini}
Organiza: {ent} con Uninorteña y una aceleradora
Fecha y lugar: 20 y 21 de marzo de 2026, bodega 5 del puerto viejo
Retos: (1) cola de camiones, (2) merma de fruta, (3) firma digital de manifiestos
Participan: 18 equipos, 74 personas; 5 empresas retadoras
Premio: 20 millones y seis meses de aceleración para dos equipos
Resultado: ganaron «Yajairita» y «Tranco Verde», que hoy pilotean con dos navieras
Costo: 63 millones (60 % empresas)
Lo que sigue: segunda versión junto con el clúster logístico del interior

Llenó: Dairo P. 8 de abril de 2026
"""),
("b-ficha-proyecto-corriendo", "ficha", "D6.7", 1, "2026-08-05", """|FICHA DE SEGUIMIENTO|
|Proyecto|Corredor de la panela limpia, Samaniego – Sandoná – Consacá
|De la iniciativa|{ini}
|Responsable|{ent}, ing. Ximena Rosero
|Quiénes más|Gobernación, cabildos, 9 trapiches
|Arrancó|marzo de 2025
|Acaba|noviembre de 2026
|Vale|1.240 millones. Gobernación 900, trapiches 140, gestora 200
|Va en|64 % físico, 59 % financiero
|Se ha hecho|7 hornillas, 5 cuartos de moldeo, 81 análisis de laboratorio
|Falta|2 hornillas, registro Invima de 4, plan comercial
|Problemas|derrumbe en la vía a Samaniego atrasó materiales tres semanas
|Situación|activo, sin prórroga
Actualizada 5 de agosto de 2026
"""),
("b-informe-universo", "informe", "D1.8", 1, "2026-02-19", """Memorando interno

Para: Junta de {ini}
De: Área de registros, {ent}
Fecha: 19 de febrero de 2026
Asunto: cuántos somos de verdad

Doctores:

Me pidieron contar cuántos negocios hay de lo nuestro en la zona. Saqué del RUES el 12 de febrero todo lo que está activo y renovado al 2025 en Montería, Cereté, Lorica, Sahagún y Planeta Rica, con estos códigos: 0141 cría de bovino, 1011 carne, 1040 lácteos, 4620 mayorista agropecuario, 7500 veterinaria.

Montería dio 512, Cereté 98, Lorica 77, Sahagún 140, Planeta Rica 121. Suman 948. Por código: 0141 con 604; 1011, 71; 1040, 102; 4620, 133; 7500, 38.

Advierto dos cosas: mucho ganadero no está matriculado (el gremio calcula el doble), y hay 4620 que venden arroz. Yo usaría 900 para no quedar mal.

Cordialmente,

> Bertha Lucía Doria / Registros
"""),
("b-informe-mapeo-actividad", "informe", "D6.4", 1, "2025-12-22", """# Cómo cada actividad le pega al plan
Anexo 3 del informe de fin de año, {ini}. 22 de diciembre de 2025

Se cruzaron las 16 actividades del año con los cinco ejes del plan de acción. Catorce caen dentro de un eje (87,5 %), dos no (la novena navideña y una visita protocolaria).

|Actividad|Eje del plan al que responde
|Taller de costos de bote|Productividad
|Curso de soldadura 6G (2 cohortes)|Talento
|Rueda de proveedores|Mercados
|Feria portuaria|Mercados
|Misión a Algeciras|Internacionalización
|Foro de descarbonización|Ambiental
|Recolección de aceites usados|Ambiental
|Demo day|Innovación
|Reto muelle (preparación)|Innovación
|Comités 1 a 4|Gobernanza
|Encuentro con alumnos|Talento
|Novena|ninguno
|Visita embajada|ninguno

Hubo que unir las cuatro sesiones del comité en una sola línea. {ent}.
"""),
("b-informe-avance-largo", "informe", "D3.8", 1, "2026-08-12", """INFORME DE GESTIÓN Y ESTADO DEL PLAN
Presentado por la gerencia de {ini} a los señores afiliados
Santa Marta, 12 de agosto de 2026

Compañeros:

Les debía estas cuentas desde junio, ustedes saben cómo estuvo la temporada. Voy por partes.

El plan 2025-2027 tiene 32 acciones. A la fecha 15 están terminadas, 9 andando, 5 sin empezar y 3 las sacamos de común acuerdo. Eso, pesado por presupuesto, da 61 por ciento de avance; el año pasado por estas calendas íbamos en 34.

Lo que salió bien. El sello de playa limpia se consiguió el 4 de marzo para tres playas (meta: dos). La central de reservas propia arrancó el 15 de mayo y ya mueve el 6 % de las noches. Los fam trips con operadores gringos y alemanes trajeron cuatro contratos. El curso de guianza graduó 52 muchachos, de los cuales 37 están trabajando.

Lo que salió regular. El bilingüismo: de 200 metimos 88. El Sena cambió dos veces de instructor. La mesa de agua se reunió, pero el operador del acueducto no ha firmado nada.

Lo que no salió. El museo del cacao: no hubo lote. La feria en Toronto: se cayó por visas. El fondo rotatorio: {ent} conceptuó que no se podía.

Hitos que vienen: 30 de septiembre, segunda central de reservas en el aeropuerto; 15 de octubre, capacidad de carga de Neguanje; noviembre, auditoría del sello.

Recursos: presupuesto del bienio 1.180 millones, comprometido 790, pagado 655.

Trabas: la principal ha sido el agua y la segunda que los prestadores chiquitos no vienen a las reuniones en temporada. La primera la llevamos al alcalde, la segunda la estamos resolviendo con encuentros de martes por la noche.

Cualquier cosa me escriben.

> Adalberto Noguera Pinedo / Gerente
"""),
("b-listado-firmas-nit", "listado", "D1.3", 1, "2026-04-17", """CONTROL DE ASISTENCIA — ENCUENTRO ANUAL {ini} — 17-04-2026
(se pone NIT, no cédula)

|No|Empresa|NIT|Tamaño|Hora|Firma
|1|Hotel Boca del Tigre|999.000.811|M|8:40|✓
|2|Sabores del Mamón|999.000.828|micro|8:51|✓
|3|Posada La Ciénaga|999.000.835|micro|8:55|✓
|4|Sierra Trek|999.000.842|P|9:02|✓
|5|Transportes Tairona Sur|999.000.859|P|9:10|✓
|6|Hostal Mar de Leva|999.000.866|micro|9:15|✓
|7|Gran Hotel Taganguero|999.000.873|G|9:20|✓
... hasta el 44
Van en la carpeta también las de los comités de sept, nov y feb y de las mesas.
Digitó: Keila, {ent}
"""),
("b-consolidado-recurrentes", "listado", "D6.5", 1, "2026-08-20", """# Empresas únicas que repitieron (tres o más eventos), sept. 2025 a agosto 2026
{ini}. Sin nombres de personas. Corte 20 ago 2026.

Vinculadas: 110. Con 3 o más participaciones: 49. O sea 44,5 %.

|NIT|Eventos en que estuvo|¿Recurrente?
|999000903|7|sí
|999000910|3|sí
|999000927|1|no
|999000934|5|sí
|999000941|2|no
|999000958|4|sí
|999000965|9|sí
(continúa, 110 filas)

Se contó una vez por evento aunque fueran dos personas de la misma empresa. Fuente: planillas de {ent}.
"""),
("b-registro-acuerdos", "listado", "D5.6", 1, "2026-06-15", """CUADRO DE ALIADOS A JUNIO 15 / 2026 - {ini}

|Aliado|Clase|Objeto|Firma|Vence|¿Vigente?
|Corp. Univ. del Litoral|academia|diplomado|10-03-26|10-09-26|sí
|Federación Sinuanos|gremio|regenerativa|24-02-26|31-12-27|sí
|Cámara Marítima Algeciras-Sur|exterior|homologación, estancias|11-04-25|11-04-27|sí
|Inst. Alimentos Veracruz|exterior|asesoría poscosecha|08-06-26|sin término|sí
|Alcaldía|pública|ferias|15-01-26|31-12-26|sí
|Clúster logístico|clúster|reto conjunto|02-05-25|02-05-27|sí

Por clase: academia 1, gremio 1, exterior 2, pública 1, clúster 1. Total seis. Lo lleva {ent}
"""),
("b-empresas-con-resultado", "listado", "D8.14", 1, "2026-07-24", """# EMPRESAS A LAS QUE SE LES MIDIÓ ALGO
{ini} — 24/07/2026

|NIT|Empresa|Resultado|Cómo se midió|Antes|Después
|999.001.004|Astilleros del Dique|productividad|horas hombre por tonelada|96|81
|999.001.011|Metaltrópico|ventas|facturas|1.120 M|1.410 M
|999.001.028|Soldaduras Caribe|empleo|PILA|18|23
|999.001.035|Motores Bocana|ventas|estados fin.|640 M|655 M
|999.001.042|Pinturas Marlin|exportó|DEX|0|USD 42.000
|999.001.059|Velas del Sol|costo|registro de planta|100|88

Total 26 empresas (se muestran 6, las demás en el anexo). Comprobó {ent}.
"""),
("b-mapa-enlaces", "mapa", "D2.2", 1, "2024-08-23", """MAPEO DE LA CADENA CAMARÓN-PESCA — {ini}, levantado el 23 de agosto de 2024

|Nodo|Actor|Le vende o le sirve a
|Larvas|Laboratorio Semilla Azul|Fincas La Bocana, El Estero, Cooperativa Chajal
|Alimento|Nutripez|las 14 fincas
|Cultivo|14 fincas (La Bocana, El Estero y doce más)|Planta Pacífico Frío; intermediarios
|Captura|Pescadoras de Bajito Vaquería|Planta; restaurantes
|Proceso|Planta Pacífico Frío, Conchas Ñapangas|Mayoristas Cali, exportador
|Hielo y transporte|Hielos Tumac, 3 camioneros|cultivo y captura
|Venta|Mayoristas Cali, hoteles Esmeraldas, exportador Mar Dulce|consumidor
|Servicios|{ent}, universidad, autoridad pesquera, dos bancos|todos

Eslabones débiles: larvas (uno solo) y hielo. Leyenda: las líneas rojas del dibujo original son las ventas sin contrato.
"""),
("b-matriculas-camara", "matricula", "D9.7", 1, "2025-12-30", """CERTIFICADO ESPECIAL DE MATRÍCULA MERCANTIL (grupo)
Oficina de registro de {ent}. Expedición: 30/12/2025 - 11:07

CON FUNDAMENTO EN LAS MATRÍCULAS E INSCRIPCIONES DEL REGISTRO MERCANTIL, SE CERTIFICA:

NOMBRE: ECOLODGE CASA CEIBA S.A.S.
MATRÍCULA No. 210.774 DEL 17 DE FEBRERO DE 2025. ACTIVIDAD 5511. ACTIVOS: $ 85.000.000

NOMBRE: GUÍAS DE MANGLAR DEL SINÚ S.A.S.
MATRICULA No. 211.430 DEL 5 DE MAYO DE 2025. ACTIVIDAD 7912. ACTIVOS: $ 9.000.000

NOMBRE: CHOCOLATERÍA WAYÚUPANA
MATRÍCULA No. 212.018 DEL 29 DE AGOSTO DE 2025. ACTIVIDAD 1082. ACTIVOS $ 21.500.000

ULTIMO AÑO RENOVADO: 2025 (TODAS). SE INSTALARON EN EL TERRITORIO DE {ini}.
EL PRESENTE NO CONSTITUYE CONCEPTO FAVORABLE DE USO DE SUELO.
"""),
("b-nomina-empleos", "nomina", "D9.2", 1, "2026-06-22", """Consolidado de nómina de las empresas del {ini}
(sumado por {ent}, solo totales; sin nombres ni cédulas)

Base: promedio de personas en nómina electrónica, primer trimestre de 2025 contra primer trimestre de 2026. Reportan 28 de 40 empresas activas.

|Grupo|n empresas|Ene-mar 2025|Ene-mar 2026|Nuevos netos
|Hoteles|9|412|447|35
|Restaurantes|11|186|201|15
|Agencias y transporte|8|97|118|21
|Total|28|695|766|71

71 / 695 = 10,2 %. Hay 12 empresas sin dato. Un hotel cerró y no se contó.

22 jun 2026 – Revisó: nómina y contabilidad
"""),
("b-plan-operativo-lista", "plan", "D3.5", 1, "2026-02-05", """Agenda de trabajo {ini} vigencia 2026-2027
Quedó en firme el 5 de febrero de 2026

EJE A. ARROZ QUE SE PAGUE
  A1 Ensayo de ocho variedades en tres fincas. Encargado: universidad. Feb-dic. 62 millones. Indicador: t/ha.
  A2 Marca «Arroz de morichal». Encargado: molino Tres Esquinas. Mar-jul. 38 millones. Indicador: ventas con marca.
EJE B. AGUA CON CABEZA
  B1 Nivelación láser de 600 ha. Encargado: {ent} con la federación. Todo el bienio. 190 millones. Indicador: m3/ha.
  B2 Reservorios: diseño de 5. Encargado: gobernación. 2027. 70 millones.
EJE C. QUE LA GENTE SE QUEDE
  C1 Operarios de maquinaria, dos grupos. SENA. Abr y sept. 12 millones (transporte). Indicador: colocados.
EJE D. MANDARNOS BIEN
  D1 Plenaria en nov, comité cada mes, mesas cada dos.

¿De qué depende? De que llegue lo de regalías para B1. Si no llega se hacen 200 ha.
Seguimiento: el tercer lunes del trimestre.
"""),
("b-plan-comunicaciones", "plan", "D10.5", 1, "2025-11-10", """# Cómo vamos a contar lo que hacemos
Plan de comunicaciones de {ini} para 2026 – noviembre 10 de 2025
Responsable: comunicadora de {ent}

A quién le hablamos: (1) a los socios, que se quejan de que se enteran tarde; (2) a los compradores de afuera; (3) al alcalde y a la gobernadora; (4) a la gente del común.

Qué queremos que digan: «esos sí están organizados».

|Canal|Para quién|Cada cuánto|Tono
|Lista de difusión WhatsApp|socios|martes y jueves|corto, con audio
|Boletín PDF|compradores y gobierno|mensual|cifras
|Instagram y TikTok|público|3 por semana|video de la gente
|Radio comunitaria|veredas|viernes 6 am|conversado
|Rueda de prensa|medios|2 al año|noticia

Manejo de crisis: habla solo el presidente. Nadie responde por chat a periodistas.
Plata: 31 millones. Medición: abiertos del boletín (meta 45 %), compradores que llegan por redes (meta 20).
"""),
("b-plan-escalar", "plan", "D10.6", 1, "2025-10-07", """PLAN DE SOSTENIBILIDAD FINANCIERA Y DE CRECIMIENTO
{ini} — 2026 a 2030
Aprobado en reunión ordinaria de junta, punto 3, octubre 7 de 2025

Hoy. De cada cien pesos, 78 los pone {ent}, 14 los socios y 8 los servicios. Si la entidad cambia de prioridades, apagamos la luz en cuatro meses.

Meta a 2030. 40 / 30 / 30.

Cómo. (1) Subir la cuota escalonada por tamaño: micro 40 mil, pequeña 90, mediana 220, grande 600. (2) Vender análisis de laboratorio, formación y datos. (3) Presentar dos proyectos grandes al año, con 7 % de administración. (4) Fondo de reserva de seis meses.

Crecer. Año 1: se consolida Tumaco. Año 2: Francisco Pizarro y Mosquera. Año 3: Buenaventura, con aliado. No se abre municipio sin 12 empresas y un líder.

Riesgos: orden público, precio del camarón, cambio de alcalde.

Personas: un director, un comercial (desde 2027), un técnico.

> Presidenta de la junta / Firma la aprobación
"""),
("b-portafolio-servicios", "portafolio", "D7.8", 1, "2026-04-01", """BROCHURE — lo que hacemos por usted
{ini} by {ent}
Abril de 2026

¿Su finca o su planta necesita una mano? Tenemos:

LABORATORIO. Aflatoxinas, humedad, cocción de arroz. Desde $48.000 la muestra. En 72 horas.
ASESORÍA. Buenas prácticas, BPM, plan de abonamiento. $130.000 la hora, o paquete de 20 por $2.300.000.
DRON. Vuelo y mapa de vigor, $32.000 por hectárea (mínimo 30).
ESTUDIOS. Precios y compradores. Cotización según alcance.
SALÓN Y AULA. Día completo $380.000 con tinto y video.

Afiliados: 25 % menos. Empresas que no son del clúster: tarifa plena. Se factura, se recibe tarjeta y transferencia. Pida su cita en la oficina de Yopal.
"""),
("b-presupuesto-ejecutado", "presupuesto", "D7.1", 1, "2025-12-31", """EJECUCIÓN PRESUPUESTAL FUNCIONAMIENTO {ini} A 31-DIC-2025
|Rubro|Aprobado|Ejecutado|% ejec.|Saldo
|1 Nómina|148.000.000|146.220.118|98,8|1.779.882
|2 Honorarios|30.000.000|30.000.000|100|0
|3 Arriendo y servicios|18.600.000|17.944.300|96,5|655.700
|4 Viajes y viáticos|22.000.000|16.808.900|76,4|5.191.100
|5 Reuniones|9.500.000|9.871.450|103,9|-371.450
|6 Difusión|16.000.000|12.340.000|77,1|3.660.000
|TOTAL|244.100.000|233.184.768|95,5|10.915.232
Fuente de recursos: {ent} 71 %, cuotas 19 %, alcaldía 10 %
"""),
("b-presupuesto-proyectos-2025", "presupuesto", "D7.4", 1, "2025-02-14", """# Presupuesto de proyectos, año 2025
{ini} – febrero 14 de 2025 (en miles de pesos)

|Proyecto|Gobernación|Cooperación|Empresas|{ent}|Total
|Agua para el arroz|180.000|0|42.000|28.000|250.000
|Marca Morichal|0|65.000|20.000|15.000|100.000
|Drones escuela|40.000|0|0|12.500|52.500
|Suma|220.000|65.000|62.000|55.500|402.500

Público 220.000 más cooperación pública 65.000 = 70,8 %. Privado 29,2 %.
Se giró todo salvo 30.000 de la gobernación que llegaron en diciembre.
"""),
("b-reglamento-gobernanza", "reglamento", "D4.1", 1, "2025-09-23", """REGLAMENTO DE FUNCIONAMIENTO Y GOBIERNO DE {ini}
Segunda edición, 23 de septiembre de 2025

TÍTULO PRIMERO — DE QUIÉNES SOMOS. Artículo 1. La iniciativa es un espacio abierto y sin personería jurídica, cuya operación corresponde a {ent}.
TÍTULO SEGUNDO — DE LOS ÓRGANOS. Artículo 2. Encuentro anual. Se convoca con veinte días por correo. Artículo 3. Junta asesora, nueve personas: cinco empresarios, un académico, un delegado del Distrito, un gremio, la gestora. Artículo 4. Mesas técnicas. Artículo 5. Gerencia.
TÍTULO TERCERO — DE LAS REUNIONES. Artículo 6. La junta se reúne cada dos meses. Artículo 7. El quórum es de cinco. Artículo 8. Se deja memoria escrita de toda decisión.
TÍTULO CUARTO — DE LOS DEBERES. Artículo 9. Guardar reserva. Artículo 10. No usar la marca para negocios propios.
TÍTULO FINAL — Este texto reemplaza el de noviembre de 2022 y será revisado en dos años.

> Junta asesora / Adopta
"""),
("b-resolucion-designacion", "resolucion", "D1.4", 1, "2019-05-16", """REPÚBLICA DE COLOMBIA
DISTRITO TURÍSTICO DE LAS ISLETAS
RESOLUCIÓN No. 00318 DEL 16 DE MAYO DE 2019

«Por medio de la cual se reconoce al operador de una iniciativa clúster»

LA SECRETARIA DE TURISMO, en ejercicio de las atribuciones que le otorga el Acuerdo Distrital 009, y

Considerando que los prestadores reunidos el 2 de mayo escogieron por votación a {ent}, y que el Distrito debe formalizar la relación para girarle recursos,

RESUELVE:
Primero. Reconocer a {ent} como entidad gestora y administradora de {ini}.
Segundo. La gestora contratará la dirección, llevará la secretaría de los órganos y rendirá un informe semestral.
Tercero. El reconocimiento es a término indefinido.
Cuarto. Contra la presente procede reposición.

Publíquese, notifíquese y cúmplase.

> Secretaria de Turismo / Distrito
"""),
]
